// One statement printed twice in nearly the same words: a paste too many, or a rewriting tool's second go. Sentences that differ in a
// name, a figure or a date speak of two things; those that contradict each other are disagreeing-duplicate's.
#include <ledelint/plugin.hpp>

#include "near_duplicate.help.hpp"
#include "sentence_pairs.hpp"

namespace {

using namespace ledelint;

struct near_duplicate {
    enum message : uint32_t { same, alike, here };
    static constexpr lede_message messages[] = {
        {"same"_s, "This is printed before, word for word."_s},
        {"alike"_s, "This is printed before in nearly the same words: only {0} differ."_s},
        {"here"_s, "First here."_s},
    };
    static constexpr lede_str stronger[] = {"mt-artifacts.disagreeing-duplicate"_s, "mt-artifacts.repeated-line"_s,
        "mt-artifacts.page-boilerplate"_s};
    static constexpr lede_rule_info info = rule({.id = "near-duplicate", .summary = "A sentence printed twice in nearly the same words",
        .help = help::near_duplicate, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        auto pairs = sentence_pairs(a, fewest, .85).find();
        for (std::size_t i = 0; i < pairs.size();) {
            if (!is_slip(a, pairs[i])) { ++i; continue; }
            std::size_t end = i + 1;
            while (end < pairs.size() && continues(a, pairs[end - 1], pairs[end]) && is_slip(a, pairs[end])) ++end;
            tell(a, pairs[i], pairs[end - 1], report);
            i = end;
        }
    }

private:
    static constexpr uint32_t fewest = 8, fewest_alike = 10, longest_difference = 3;  // words

    static bool continues(const article& a, const sentence_pair& x, const sentence_pair& y) {
        bool next = y.first == x.first + 1 && y.second == x.second + 1;
        return next && a.sentences()[y.second]->block == a.sentences()[x.second]->block;
    }
    static bool is_slip(const article& a, const sentence_pair& p) {
        sentence x = a.sentences()[p.first], y = a.sentences()[p.second];
        if (is_question(a, y)) return false;  // an interviewer asks again, and asks the next one too
        if (p.is_same()) return !is_refrain(a, p);
        if (x->token_count < fewest_alike || is_quoted(a, y) || is_quoted(a, x)) return false;
        for (const difference& d : p.differences)
            if (!is_wording(a, d.first) || !is_wording(a, d.second)) return false;
        return true;
    }
    // Speech repeats itself: "We want it, and we want it now", side by side.
    static bool is_refrain(const article& a, const sentence_pair& p) {
        return p.second <= p.first + 2 && is_quoted(a, a.sentences()[p.second]);
    }
    static bool is_question(const article& a, const sentence& s) {
        return a.token_at(s->first_token + s->token_count - 1).text() == "?";
    }
    static bool is_quoted(const article& a, const sentence& s) {
        return a.token_at(s->first_token + s->token_count / 2).has(LEDE_QUOTED);
    }
    // Words that a writer may change without speaking of another thing: no name, figure, order or negation among them.
    static bool is_wording(const article& a, const std::vector<uint32_t>& tokens) {
        if (tokens.size() > longest_difference) return false;
        for (uint32_t i : tokens) {
            token t = a.token_at(i);
            if (t.is(LEDE_NUM) || t.is(LEDE_PROPN) || t.has(LEDE_HAS_DIGIT) || t.is(LEDE_PRON) || t.penn(LEDE_POS)) return false;
            if (t.penn(LEDE_CD) || (t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST))) return false;
        }
        return true;
    }

    static void tell(const article& a, const sentence_pair& first, const sentence_pair& last, const reporter& report) {
        lede_span place = join(a.sentences()[first.second]->span, a.sentences()[last.second]->span);
        lede_span earlier = join(a.sentences()[first.first]->span, a.sentences()[last.first]->span);
        const sentence_pair& shown = first.is_same() ? last : first;
        finding f{.span = place, .message = shown.is_same() ? same : alike, .related = {{earlier, here}}};
        if (!shown.is_same()) f.args.push_back(words(a, shown));
        report(f);
    }
    static std::string words(const article& a, const sentence_pair& p) {
        std::string out;
        for (const difference& d : p.differences)
            for (const auto* side : {&d.first, &d.second}) {
                if (side->empty()) continue;
                lede_span span = join(a.token_at(side->front())->span, a.token_at(side->back())->span);
                out += (out.empty() ? "'" : ", '") + std::string(a.text(span)) + "'";
            }
        return out;
    }
};

}  // namespace

LEDELINT_RULE(near_duplicate)
