// The same words in two people's mouths: "It is over," Ito said, and further down "It is over," Ruiz said.
#include <algorithm>
#include <ledelint/plugin.hpp>

#include "quoted_words.hpp"
#include "two_speakers.help.hpp"

namespace {

using namespace ledelint;

struct two_speakers {
    enum message : uint32_t { two, other };
    static constexpr lede_message messages[] = {
        {"two"_s, "These words are {0}'s here and {1}'s elsewhere."_s},
        {"other"_s, "as {0}'s"_s},
    };
    static constexpr lede_option_info options[] = {
        integer_option("words"_s, 5, "the fewest words that two quotations must share"_s, 3, 100)};
    static constexpr lede_rule_info info = rule({.id = "two-speakers",
                                                 .summary = "One quotation, two speakers",
                                                 .help = help::two_speakers,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options)});

    explicit two_speakers(const context& c) : words_(std::size_t(c.integer("words"))) {}

    void check(const article& a, const reporter& report) const {
        if (a.quotations().size() < 2) return;
        auto marked = quotations_that_share(a, words_, [&](const quotation& q) { return quotation_kin{may_be_shared(a, q), q->entity}; });
        if (marked.empty()) return;
        auto words = words_of_quotations(a, marked);
        run_index runs(words_);
        for (auto q : a.quotations()) {
            const quoted_words& w = words[q.index()];
            if (w.size() < words_) continue;
            const run_index::place* found = nullptr;
            for (std::size_t i = 0; i < w.size() && !found; ++i)
                for (const auto& p : runs.find(w, i))
                    if (is_printed_twice(w, i, words[p.quotation], p.word) && differs(a, q, a.quotations()[p.quotation])) {
                        found = &p;
                        break;
                    }
            if (found) tell(a, q, a.quotations()[found->quotation], report);
            runs.add(q.index(), w);
        }
    }

private:
    std::size_t words_;

    bool may_be_shared(const article& a, const quotation& q) const {
        return q->token_count > words_ && is_speech(q) && names_a_person(a, q);
    }

    // All of the shorter one stands in the longer one.
    static bool is_printed_twice(const quoted_words& x, std::size_t i, const quoted_words& y, std::size_t j) {
        if (i != 0 && j != 0) return false;
        std::size_t n = std::min(x.size() - i, y.size() - j);
        bool whole = (i == 0 && n == x.size()) || (j == 0 && n == y.size());
        return whole && std::equal(x.keys.begin() + long(i), x.keys.begin() + long(i + n), y.keys.begin() + long(j));
    }

    static bool names_a_person(const article& a, const quotation& q) {
        if (q->speaker_name == LEDE_NONE || q->entity == LEDE_NONE || (q->cue_kind != LEDE_CUE_VERB && q->cue_kind != LEDE_CUE_PREPOSITION))
            return false;
        if (!is_said(a.tokens_in(q->cue)[0])) return false;
        name n = a.names()[q->speaker_name];
        return n->kind != LEDE_ORGANISATION && n->kind != LEDE_PLACE && !n.has(LEDE_ACRONYM);
    }

    static bool is_said(const token& cue) {
        static constexpr uint64_t verbs[] = {"said"_key, "says"_key, "told"_key, "tells"_key, "added"_key, "adds"_key, "asked"_key,
            "wrote"_key, "writes"_key, "tweeted"_key, "testified"_key, "explained"_key, "insisted"_key, "warned"_key, "announced"_key,
            "declared"_key, "called"_key, "according"_key, "replied"_key, "concluded"_key, "noted"_key, "argued"_key, "admitted"_key,
            "recalled"_key, "claimed"_key};
        return std::ranges::find(verbs, cue.key()) != std::end(verbs);
    }

    // Two people, neither of whom repeats, sings or reads out what the other said, nor speaks in both their names.
    static bool differs(const article& a, const quotation& x, const quotation& y) {
        return x->entity != y->entity && !is_said_again(a, x) && !is_said_again(a, y);
    }
    static bool is_said_again(const article& a, const quotation& q) {
        for (auto t : a.tokens(a.sentences()[a.token_at(q->first_token)->sentence])) {
            if (t.has(LEDE_QUOTED) || t.text().size() < 4) continue;
            for (std::string_view w : {"repeat",  "echo",     "sing",  "chant",  "read",  "recite", "quote",  "both", "joint",
                                       "jointly", "together", "mimic", "slogan", "motto", "quip",   "shout",  "pray", "recall",
                                       "cite",    "agree",    "again", "same",   "lyric", "line",   "refrain"})
                if (same_word(t.text().substr(0, std::min(w.size(), t.text().size())), w)) return true;
        }
        return false;
    }

    static void tell(const article& a, const quotation& q, const quotation& before, const reporter& report) {
        std::string here(a.entities()[q->entity].canonical()), there(a.entities()[before->entity].canonical());
        report({.span = q->span, .message = two, .args = {here, there}, .related = {{before->span, other, {there}}}});
    }
};

}  // namespace

LEDELINT_RULE(two_speakers)
