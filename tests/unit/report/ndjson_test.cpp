#include "report/ndjson.hpp"

#include "sample.hpp"

#include <gtest/gtest.h>
#include <limits>

using namespace ledelint;

namespace {

lint::rule_entry rule_named(std::string id) {
    lint::rule_entry r{};
    r.id = std::move(id);
    return r;
}

std::string check_reply(std::string_view id, const lint::file_outcome& outcome) {
    std::string out;
    report::append_check_reply(out, id, outcome);
    return out;
}

TEST(check_reply, an_article_without_findings) {
    text::document d = test::plain_document("Nothing happened.");
    EXPECT_EQ(check_reply("null", {"", &d, {}, {}}), "{\"id\":null,\"findings\":[],\"notifications\":[]}\n");
}

TEST(check_reply, the_keys_of_a_finding_in_their_order) {
    text::document d = test::plain_document("Sales rose 20% to 130 from 100.");
    lint::rule_entry rule = rule_named("number-consistency.percent-change");
    lint::finding f = test::finding_of(rule, test::span_of(d, "20%"), "It is 30%.", LEDE_ERROR);
    f.rank = 92.3f;
    f.related.push_back({test::span_of(d, "100"), {0, {}, "before"}});
    f.fixes.push_back({"Write 30%", LEDE_REVIEW, {{test::span_of(d, "20%"), "30%"}}});
    EXPECT_EQ(check_reply("\"a\"", {"", &d, {f}, {}}),
              R"({"id":"a","findings":[{"rule":"number-consistency.percent-change","level":"error","message":"It is 30%.",)"
              R"("begin":11,"end":14,"rank":92.3,"related":[{"begin":27,"end":30,"message":"before"}],)"
              R"("fixes":[{"title":"Write 30%","safety":"review","edits":[{"begin":11,"end":14,"text":"30%"}]}]}],"notifications":[]})"
              "\n");
}

TEST(check_reply, a_suppressed_finding_is_left_out) {
    text::document d = test::plain_document("the the");
    lint::rule_entry rule = rule_named("mt-artifacts.doubled-word");
    lint::finding f = test::finding_of(rule, {0, 7}, "Twice.");
    f.suppressed = lint::suppression{"a song title", {0, 0}};
    EXPECT_EQ(check_reply("1", {"", &d, {f}, {}}), "{\"id\":1,\"findings\":[],\"notifications\":[]}\n");
}

TEST(check_reply, a_place_in_the_title_says_so) {
    text::document d = test::plain_document("Title\n\nBody");
    d.title_source = "Title";
    d.segments = {{{0, 5}, {0, 5}, text::part::title, true}, {{7, 11}, {0, 4}, text::part::body, true}};
    lint::rule_entry rule = rule_named("p.r");
    std::string reply = check_reply("1", {"", &d, {test::finding_of(rule, {0, 5}, "m"), test::finding_of(rule, {7, 11}, "m")}, {}});
    EXPECT_NE(reply.find(R"("begin":0,"end":5,"in":"title")"), std::string::npos) << reply;
    EXPECT_NE(reply.find(R"("begin":0,"end":4,"related")"), std::string::npos) << reply;
}

TEST(check_reply, a_notification_names_rule_and_plugin) {
    text::document d = test::plain_document("x");
    lint::notification n{lint::notification::plugin_fault, LEDE_ERROR, "it threw"};
    n.rule = "p.r";
    n.plugin = "p";
    EXPECT_EQ(check_reply("2", {"", &d, {}, {n}}),
              R"({"id":2,"findings":[],"notifications":[{"level":"error","message":"it threw","rule":"p.r","plugin":"p"}]})" "\n");
}

TEST(error_reply, echoes_the_id_and_numbers_the_line) {
    std::string out;
    report::append_error_reply(out, R"({"n":[1]})", 17, "no \"text\"");
    EXPECT_EQ(out, R"({"id":{"n":[1]},"line":17,"error":"no \"text\""})" "\n");
}

TEST(annotate_reply, every_array_under_its_key) {
    text::document d = test::plain_document("Sales rose 9%.");
    analysis::annotations a;
    a.text = d.bytes();
    a.blocks.push_back({{0, 14}, LEDE_HEADLINE, 0, 0, 1, 0, 5});
    a.sentences.push_back({{0, 14}, 0, 0, 5, 0});
    lede_token t{};
    t.span = {0, 5};
    t.upos = LEDE_NOUN;
    t.penn = LEDE_NNS;
    a.tokens.push_back(t);
    lede_quantity q{};
    q.span = {11, 13};
    q.value = std::numeric_limits<double>::quiet_NaN();
    q.low = 8.5;
    q.high = std::numeric_limits<double>::infinity();
    q.kind = LEDE_PERCENT;
    q.unit = a.intern("percent");
    a.quantities.push_back(q);
    lede_date date{};
    date.span = {0, 5};
    date.kind = LEDE_DURATION;
    date.value = LEDE_NONE;
    a.dates.push_back(date);
    lede_quotation said{};
    said.span = {6, 10};
    said.group = 3;
    said.speaker = {0, 5};
    said.entity = LEDE_NONE;
    a.quotations.push_back(said);
    lede_name name{};
    name.span = {0, 5};
    name.entity = 7;
    a.names.push_back(name);
    std::string out;
    report::append_annotate_reply(out, "\"x\"", d, a);
    EXPECT_EQ(out,
              R"({"id":"x","blocks":[{"begin":0,"end":14,"role":"headline"}],"sentences":[[0,14]],"tokens":[[0,5,"NOUN","NNS"]],)"
              R"("quantities":[{"begin":11,"end":13,"value":null,"low":8.5,"high":null,"kind":"percent","unit":"percent"}],)"
              R"("dates":[{"begin":0,"end":5,"kind":"DURATION","value":null}],)"
              R"("quotations":[{"begin":6,"end":10,"group":3,"speaker":{"begin":0,"end":5,"entity":null},"cue":null}],)"
              R"("names":[{"begin":0,"end":5,"entity":7}]})"
              "\n");
}

}  // namespace
