// The layout of every struct of the contract against the one that is kept in layout.txt. A binary reads fields by their offsets:
// a line that changes is a break with every plugin that is built; a line that is added at the end of its struct is growth.

#include "ledelint.h"

#include "support/files.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace {

struct dump {
    std::string text;
    void type(const char* name, std::size_t size) { text += std::string(name) + " " + std::to_string(size) + "\n"; }
    void field(const char* name, std::size_t at, std::size_t size) {
        text += "    " + std::string(name) + " " + std::to_string(at) + " " + std::to_string(size) + "\n";
    }
};

#define TYPE(name) using now = name; d.type(#name, sizeof(now))
#define FIELD(name) d.field(#name, offsetof(now, name), sizeof(now::name))

std::string layout() {
    dump d;
    { TYPE(lede_str);
       FIELD(data); FIELD(size); }
    { TYPE(lede_span);
       FIELD(begin); FIELD(end); }
    { TYPE(lede_view);
       FIELD(data); FIELD(count); FIELD(stride); }
    { TYPE(lede_message);
       FIELD(id); FIELD(text); }
    { TYPE(lede_option);
       FIELD(name); FIELD(type); FIELD(pad); FIELD(integer); FIELD(number); FIELD(text); FIELD(texts); }
    { TYPE(lede_option_info);
       FIELD(initial); FIELD(summary); FIELD(least); FIELD(most); FIELD(choices); }
    { TYPE(lede_rule_info);
       FIELD(struct_size); FIELD(level); FIELD(tier); FIELD(stability); FIELD(needs); FIELD(traits); FIELD(id); FIELD(summary);
       FIELD(help); FIELD(since); FIELD(messages); FIELD(options); FIELD(old_ids); FIELD(lexicons); FIELD(yields_to); }
    { TYPE(lede_block);
       FIELD(span); FIELD(role); FIELD(depth); FIELD(first_sentence); FIELD(sentence_count); FIELD(first_token); FIELD(token_count); }
    { TYPE(lede_sentence);
       FIELD(span); FIELD(block); FIELD(first_token); FIELD(token_count); FIELD(flags); }
    { TYPE(lede_token);
       FIELD(span); FIELD(sentence); FIELD(upos); FIELD(penn); FIELD(flags); FIELD(lemma); }
    { TYPE(lede_quantity);
       FIELD(span); FIELD(number); FIELD(hedge_span); FIELD(value); FIELD(low); FIELD(high); FIELD(mantissa); FIELD(scale);
       FIELD(other); FIELD(kind); FIELD(flags); FIELD(unit); FIELD(decimals); FIELD(hedge); FIELD(first_token); FIELD(token_count);
       FIELD(sentence); FIELD(noun); FIELD(noun_first); FIELD(noun_count); FIELD(verb); FIELD(direction); FIELD(part); FIELD(frame);
       FIELD(per); FIELD(whole); FIELD(pad); }
    { TYPE(lede_date);
       FIELD(span); FIELD(weekday_span); FIELD(day_span); FIELD(year_span); FIELD(value); FIELD(kind); FIELD(grain); FIELD(flags);
       FIELD(first_day); FIELD(last_day); FIELD(year); FIELD(month); FIELD(day); FIELD(weekday); FIELD(minute); FIELD(zone);
       FIELD(amount); FIELD(unit); FIELD(hedge); FIELD(partner); FIELD(tense); FIELD(verb); FIELD(first_token); FIELD(token_count);
       FIELD(sentence); }
    { TYPE(lede_quotation);
       FIELD(span); FIELD(inner); FIELD(speaker); FIELD(cue); FIELD(attribution); FIELD(group); FIELD(flags); FIELD(cue_kind);
       FIELD(entity); FIELD(speaker_name); FIELD(block); FIELD(sentence); FIELD(first_token); FIELD(token_count); FIELD(parent); }
    { TYPE(lede_name);
       FIELD(span); FIELD(given); FIELD(surname); FIELD(title); FIELD(role); FIELD(entity); FIELD(kind); FIELD(flags);
       FIELD(first_token); FIELD(token_count); FIELD(sentence); }
    { TYPE(lede_entity);
       FIELD(kind); FIELD(gender); FIELD(first_name); FIELD(name_count); FIELD(canonical); FIELD(introduction); }
    { TYPE(lede_article);
       FIELD(struct_size); FIELD(pad); FIELD(path); FIELD(language); FIELD(locale); FIELD(genre); FIELD(text); FIELD(published);
       FIELD(updated); FIELD(string_bytes); FIELD(strings); FIELD(blocks); FIELD(sentences); FIELD(tokens); FIELD(quantities);
       FIELD(dates); FIELD(quotations); FIELD(names); FIELD(entities); FIELD(keys); FIELD(words); FIELD(next_uses); }
    { TYPE(lede_word);
       FIELD(key); FIELD(first_token); FIELD(uses); }
    { TYPE(lede_related);
       FIELD(span); FIELD(message); FIELD(pad); FIELD(args); }
    { TYPE(lede_edit);
       FIELD(span); FIELD(text); }
    { TYPE(lede_fix);
       FIELD(safety); FIELD(pad); FIELD(title); FIELD(edits); }
    { TYPE(lede_finding);
       FIELD(struct_size); FIELD(message); FIELD(span); FIELD(weaker); FIELD(rank); FIELD(args); FIELD(related); FIELD(fixes); }
    { TYPE(lede_sink);
       FIELD(struct_size); FIELD(pad); FIELD(ctx); FIELD(report); FIELD(fail); }
    { TYPE(lede_accepted);
       FIELD(rule); FIELD(span); FIELD(message); FIELD(level); }
    { TYPE(lede_host);
       FIELD(struct_size); FIELD(pad); FIELD(ctx); FIELD(name); FIELD(version); FIELD(fail); FIELD(log); FIELD(service); }
    { TYPE(lede_entry);
       FIELD(key); FIELD(value); FIELD(label); }
    { TYPE(lede_hit);
       FIELD(span); FIELD(first_token); FIELD(token_count); FIELD(entry); FIELD(pad); }
    { TYPE(lede_lexicons);
       FIELD(struct_size); FIELD(pad); FIELD(ctx); FIELD(hits); FIELD(entry); FIELD(lookup); }
    { TYPE(lede_rule);
       FIELD(struct_size); FIELD(pad); FIELD(info); FIELD(create); FIELD(destroy); FIELD(check); FIELD(conclude); }
    { TYPE(lede_plugin);
       FIELD(struct_size); FIELD(min_minor); FIELD(draft); FIELD(pad); FIELD(id); FIELD(version); FIELD(built_with); FIELD(uri);
       FIELD(rules); }
    return d.text;
}

TEST(Layout, IsTheOneThatBinariesWereBuiltFor) {
    EXPECT_EQ(layout(), ledelint::test::read_file(LEDELINT_SOURCE_DIR "/tests/abi/layout.txt"))
        << "growth at the end of a struct: see core/abi/VERSIONING.md, then renew tests/abi/layout.txt with this program's --print";
}

// First sizes of elements are multiples of 8, so that arrays of longer ones can be walked by stride, and never change.
static_assert(sizeof(lede_block) == LEDE_SIZE_BLOCK && sizeof(lede_sentence) == LEDE_SIZE_SENTENCE &&
              sizeof(lede_token) == LEDE_SIZE_TOKEN);
static_assert(sizeof(lede_quantity) == LEDE_SIZE_QUANTITY && sizeof(lede_date) == LEDE_SIZE_DATE && sizeof(lede_name) == LEDE_SIZE_NAME);
static_assert(sizeof(lede_quotation) == LEDE_SIZE_QUOTATION && sizeof(lede_entity) == LEDE_SIZE_ENTITY &&
              sizeof(lede_hit) == LEDE_SIZE_HIT);
static_assert(sizeof(lede_accepted) == LEDE_SIZE_ACCEPTED && sizeof(lede_entry) == LEDE_SIZE_ENTRY && sizeof(lede_word) == LEDE_SIZE_WORD);

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string(argv[1]) == "--print") {
        std::fputs(layout().c_str(), stdout);
        return 0;
    }
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
