// "Three routes will close: the 4 and the 9": what is announced by number is listed, and the list has another length.
#include <algorithm>

#include "count_vs_list.help.hpp"
#include "interval.hpp"
#include "listing.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct count_vs_list {
    enum message : uint32_t { differs, item };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' announces {1}, but {2} are listed."_s},
        {"item"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"open-list-cues"_s, "places"_s};
    static constexpr lede_str yields_to[] = {"number-consistency.part-over-whole"_s, "number-consistency.parts-total"_s};
    static constexpr lede_rule_info info = rule({.id = "count-vs-list",
                                                 .summary = "A list has more or fewer items than announced",
                                                 .help = help::count_vs_list,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit count_vs_list(const context& c) : open_(c.lexicon("open-list-cues")), places_(c.lexicon("places")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            if (!is_announcement(a, q)) continue;
            std::vector<lede_span> items = behind_mark(a, q);
            if (items.empty()) items = between_commas(a, q);
            if (items.empty()) items = in_blocks(a, q);
            if (items.size() >= 2 && double(items.size()) != q->value && q->value <= 2.0 * double(items.size())) tell(a, q, items, report);
        }
    }

private:
    lexicon open_, places_;

    // "Three routes", with no other count before the list.
    bool is_announcement(const article& a, const quantity& q) const {
        bool count = q.is(LEDE_CARDINAL) && q->value >= 2 && q->value <= 20 && q->decimals == 0 && q->noun != LEDE_NONE && q->scale == 1;
        if (!count || q.hedged() || !is_plain(q) || q->whole != LEDE_NONE || q.has(LEDE_BRACKETED) || !is_running_text(a, q)) return false;
        token noun = a.token_at(q->noun);
        return (noun.penn(LEDE_NNS) || noun.penn(LEDE_NNPS)) && !counts_measure(q) && !open_.hits_in(a, a.sentences()[q->sentence]->span);
    }
    static bool counts_measure(const quantity& q) {
        return one_of(q.noun(),
                      {"year", "month", "week", "day", "hour", "minute", "time", "point", "goal", "vote", "word", "set", "game", "match"});
    }

    // ---- ": the 4 and the 9.", " - the 4 and the 9 -", "(the 4 and the 9)" ----

    static bool is_dash(const article& a, uint32_t i) {
        return one_of(text_at(a, i), {"\xe2\x80\x94", "\xe2\x80\x93", "--"}) ||
               (text_at(a, i) == "-" && a.token_at(i).has(LEDE_SPACE_BEFORE) && i + 1 < a.tokens().size() &&
                a.token_at(i + 1).has(LEDE_SPACE_BEFORE));
    }
    std::vector<lede_span> behind_mark(const article& a, const quantity& q) const {
        uint32_t end = sentence_end(a, q), open = q->noun + 1;
        while (open < end && text_at(a, open) != ":" && text_at(a, open) != "(" && !is_dash(a, open) && text_at(a, open) != ",") ++open;
        if (open >= end || text_at(a, open) == "," || has_other_count(a, q, open)) return {};
        bool beside = open == q->noun + 1, subject = is_dash(a, open) && q->first_token <= a.sentences()[q->sentence]->first_token + 1;
        if (text_at(a, open) != ":" && !beside && !subject) return {};
        uint32_t close = open + 1;
        while (close < end && !closes(a, open, close)) ++close;
        if (close >= end && text_at(a, open) != ":") return {};
        auto items = listed(a, open + 1, close);
        bool names_only = !beside && text_at(a, open) != ":";
        return items && alike(a, *items, q->value, names_only) ? spans(a, *items) : std::vector<lede_span>{};
    }
    // "Its three ships, the Alba and the Corra, will be painted": nothing but names, to the verb or the sentence's end.
    std::vector<lede_span> between_commas(const article& a, const quantity& q) const {
        uint32_t end = sentence_end(a, q), open = q->noun + 1, close = open + 1;
        if (open >= end || text_at(a, open) != "," || has_other_count(a, q, open)) return {};
        while (close < end && is_of_names(a, close) && !is_behind_names(a, close, end)) ++close;
        if (close >= end || !is_behind_names(a, close, end)) return {};
        auto items = listed(a, open + 1, close);
        bool people = items && std::ranges::all_of(*items, [&](const list_item& x) { return is_person_or_thing(a, x); });
        bool sure = people || (items && double(items->size()) < q->value);
        return sure && alike(a, *items, q->value, false) ? spans(a, *items) : std::vector<lede_span>{};
    }
    static bool is_of_names(const article& a, uint32_t i) {
        token t = a.token_at(i);
        return (t.has(LEDE_CAPITALISED) && !t.is_verb()) || one_of(t.text(), {",", "and", "the", "of", "-"});
    }
    static bool is_behind_names(const article& a, uint32_t i, uint32_t end) {
        if (a.token_at(i).penn(LEDE_STOP)) return true;
        return text_at(a, i) == "," && i + 1 < end && a.token_at(i + 1).is_finite_verb();
    }
    // More names than announced count where each is a person's, or has an article of its own: "Porto, Norland, and Vell" are two towns.
    static bool is_person_or_thing(const article& a, const list_item& x) {
        auto names = a.names_in(join(a.token_at(x.first)->span, a.token_at(x.end - 1)->span));
        return a.token_at(x.first).is(LEDE_DET) || (!names.empty() && names[0].is_person());
    }
    static bool closes(const article& a, uint32_t open, uint32_t i) {
        if (text_at(a, open) == "(") return text_at(a, i) == ")";
        if (is_dash(a, open)) return is_dash(a, i);
        return a.token_at(i).penn(LEDE_STOP);
    }
    static bool has_other_count(const article& a, const quantity& q, uint32_t end) {
        for (auto o : a.quantities_in(a.sentences()[q->sentence]->span))
            if (!(o == q) && o->first_token < end && !o.has(LEDE_PART_OF_DATE) && !o.has(LEDE_NAME_PART)) return true;
        return false;
    }

    // All of them names, or all of one build: "the 4 and the 9", "fares, parking and fuel". More items than announced may be
    // appositions and places in places; fewer may hold several each.
    bool alike(const article& a, const std::vector<list_item>& items, double announced, bool names_only) const {
        bool names = true, determined = true, plain = true, plural = false;
        for (const list_item& x : items) {
            token first = a.token_at(x.first);
            names = names && first.has(LEDE_CAPITALISED);
            determined = determined && (first.is(LEDE_DET) || first.penn(LEDE_PRPS));
            plain = plain && !first.has(LEDE_CAPITALISED) && !first.is(LEDE_DET);
            for (uint32_t i = x.first; i < x.end; ++i) {
                token t = a.token_at(i);
                bool single = !t.is_verb() && !t.is(LEDE_PRON) && !t.is(LEDE_SCONJ) && !t.is(LEDE_PUNCT) &&
                              !one_of(t.text(), {"or", "with", "plus", "both"});
                if (!single) return false;
                plural = plural || t.penn(LEDE_NNS) || t.penn(LEDE_NNPS);
            }
            if (has_counted(a, x)) return false;
        }
        if (double(items.size()) < announced && plural) return false;
        if (double(items.size()) > announced && names && are_places(a, items)) return false;
        return names || (!names_only && (determined || plain));
    }
    // A figure that counts something ("two boys") makes an item several.
    static bool has_counted(const article& a, const list_item& x) {
        for (auto q : a.quantities_in(join(a.token_at(x.first)->span, a.token_at(x.end - 1)->span)))
            if (q->noun != LEDE_NONE || q.has(LEDE_WORDS) || !q.is(LEDE_CARDINAL)) return true;
        return false;
    }
    // "Paris, Texas": a place may stand behind one that lies in it.
    bool are_places(const article& a, const std::vector<list_item>& items) const {
        for (const list_item& x : items)
            if (auto known = places_.find(a.text(join(a.token_at(x.first)->span, a.token_at(x.end - 1)->span)));
                known && sv(known->label) == "known")
                return true;
        return false;
    }
    static std::vector<lede_span> spans(const article& a, const std::vector<list_item>& items) {
        std::vector<lede_span> out;
        for (const list_item& x : items) out.push_back(join(a.token_at(x.first)->span, a.token_at(x.end - 1)->span));
        return out;
    }

    // ---- A colon at the paragraph's end, and list items behind it ----

    static std::vector<lede_span> in_blocks(const article& a, const quantity& q) {
        sentence s = a.sentences()[q->sentence];
        block b = a.block_of(s);
        bool last = s.index() + 1 == b->first_sentence + b->sentence_count && text_at(a, sentence_end(a, q) - 1) == ":";
        if (!last || has_other_count(a, q, sentence_end(a, q)) || !is_subject(a, q)) return {};
        std::vector<lede_span> out;
        auto blocks = a.blocks();
        for (uint32_t i = b.index() + 1; i < blocks.size() && blocks[i].is(LEDE_LIST_ITEM) && blocks[i]->depth <= 1; ++i)
            out.push_back(blocks[i]->span);
        return out;
    }
    // "Three routes will close:", "Here are the three routes:", "these three routes:".
    static bool is_subject(const article& a, const quantity& q) {
        sentence s = a.sentences()[q->sentence];
        uint32_t from = q->first_token;
        return from <= s->first_token + 1 || q->noun + 1 == sentence_end(a, q) - 1 ||
               one_of(text_at(a, from - 1), {"these", "following", "are"});
    }

    static void tell(const article& a, const quantity& q, const std::vector<lede_span>& items, const reporter& report) {
        std::vector<related_place> places;
        for (lede_span s : items) places.push_back({s, item, {std::string(a.text(s))}});
        lede_span all = join(q->span, a.token_at(q->noun)->span);
        report({.span = all,
                .message = differs,
                .args = {std::string(a.text(all)), figure_text(q->value, 0), figure_text(double(items.size()), 0)},
                .related = places});
    }
};

}  // namespace

LEDELINT_RULE(count_vs_list)
