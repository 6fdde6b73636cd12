// A total and a closed list of its parts in one sentence, or in two where the second opens with "Of them". What makes a list
// closed differs by its form, so each form has a reader of its own; all of them end in one comparison of intervals.
#include <optional>
#include <vector>

#include "interval.hpp"
#include "parts_total.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct listing {
    quantity total;
    std::vector<quantity> parts;
    std::optional<lede_span> one = {};  // the last item, "and a child"
};

struct parts_total {
    enum message : uint32_t { sum, part };
    static constexpr lede_message messages[] = {
        {"sum"_s, "{0}, not {1}."_s},
        {"part"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"open-list-cues"_s, "exclusive-classes"_s, "list-closers"_s};
    static constexpr lede_str yields_to[] = {"number-consistency.part-over-whole"_s};
    static constexpr lede_rule_info info = rule({.id = "parts-total",
                                                 .summary = "The parts of a total do not add up to it",
                                                 .help = help::parts_total,
                                                 .level = LEDE_ERROR,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit parts_total(const context& c)
        : open_(c.lexicon("open-list-cues")), classes_(c.lexicon("exclusive-classes")), closers_(c.lexicon("list-closers")) {}

    void check(const article& a, const reporter& report) const {
        each_sentence_of_figures(a, 2, [&](const sentence& s, auto) {
            std::vector<quantity> figures = countable(a, s);
            if (figures.empty()) return;
            auto found = after_colon(a, s, figures);
            if (!found) found = in_apposition(a, s, figures);
            if (!found) found = in_brackets(a, s, figures);
            if (!found) found = spread(a, s, figures);
            if (!found) found = of_them(a, s, figures);
            if (!found) found = added_up(a, s, figures);
            if (!found) found = won_and_lost(a, figures);
            if (found && !is_open(a, s)) compare(*found, report);
        });
    }

private:
    lexicon open_, classes_, closers_;

    bool is_open(const article& a, const sentence& s) const {
        for (auto t : a.tokens(s))
            if (open_.has(t.text())) return true;
        return false;
    }

    static std::vector<quantity> countable(const article& a, const sentence& s) {
        std::vector<quantity> out;
        for (auto q : a.quantities_in(s->span)) {
            bool kind = q.is(LEDE_CARDINAL) || q.is(LEDE_MONEY) || q.is(LEDE_MEASURE);
            uint32_t unfit = LEDE_PART_OF_DATE | LEDE_NAME_PART | LEDE_APPROXIMATE_NOUN | LEDE_RANGE | LEDE_EACH | LEDE_BRACKETED;
            if (kind && !(q->flags & unfit) && std::isfinite(q->value) && q->per == LEDE_NONE) out.push_back(q);
        }
        return out;
    }

    static bool alike(const quantity& x, const quantity& y) { return x->kind == y->kind && x->unit == y->unit; }
    static uint32_t first_of(const article& a, const quantity& q) {  // the token that its hedge or figure begins with
        if (empty(q->hedge_span) || q->hedge_span.begin > q->span.begin) return q->first_token;
        auto hedge = a.tokens_in(q->hedge_span);
        return hedge.empty() ? q->first_token : hedge[0].index();
    }
    static bool word(const article& a, uint32_t i, uint64_t w) { return a.key_at(i) == w; }
    static bool is_separator(const article& a, uint32_t i) {
        const uint64_t w = a.key_at(i);
        return w == ","_key || w == ";"_key || w == "and"_key || w == "plus"_key || w == "&"_key;
    }
    static bool is_dash(const article& a, uint32_t i) {
        const uint64_t w = a.key_at(i);
        return w == "\xe2\x80\x94"_key || w == "\xe2\x80\x93"_key || w == "--"_key || (w == "-"_key && a.token_at(i).has(LEDE_SPACE_BEFORE));
    }

    // "Seventeen were hurt: nine adults and six children." Every item behind the colon has a figure, the last after "and". Behind a
    // dash each must have its noun or place: "ten were hurt - three seriously" leaves the others out.
    static std::optional<listing> after_colon(const article& a, const sentence& s, const std::vector<quantity>& figures) {
        uint32_t end = s->first_token + s->token_count, colon = s->first_token;
        while (colon < end && !word(a, colon, ":"_key) && !is_dash(a, colon)) ++colon;
        std::vector<quantity> before, parts;
        for (const quantity& q : figures) (q->first_token < colon ? before : parts).push_back(q);
        if (colon == end || before.empty() || parts.empty() || first_of(a, parts[0]) != colon + 1) return std::nullopt;
        if (is_dash(a, colon) && !std::all_of(parts.begin(), parts.end(), [&](const quantity& q) { return is_placed(a, q); }))
            return std::nullopt;
        std::optional<lede_span> one;
        if (!is_closed_list(a, parts, end, &one) || parts.size() + one.has_value() < 2) return std::nullopt;
        auto total = total_before(before, parts[0], colon);
        if (!total || (*total)->value == double(parts.size() + one.has_value())) return std::nullopt;
        return listing{*total, parts, one};
    }
    // The only figure of the parts' kind, or the one right before the colon: "12 had been released, leaving 10 patients: ...".
    static std::optional<quantity> total_before(const std::vector<quantity>& before, const quantity& part, uint32_t colon) {
        std::optional<quantity> total;
        for (const quantity& q : before) {
            if (!alike(q, part)) continue;
            bool beside = behind(q) == colon || (q->noun != LEDE_NONE && q->noun + 1 == colon);
            if (total && !beside) return std::nullopt;
            total.emplace(q);
        }
        return total;
    }
    static bool is_placed(const article& a, const quantity& q) {
        return q->noun != LEDE_NONE || one_of(text_at(a, behind(q)), {"in", "at", "on", "from", "for"});
    }

    // Each part but the first stands behind a separator, the last behind "and" or ";", and no "and" leads to anything else but,
    // where `one` is wanted, a last item of one ("and a child").
    static bool is_closed_list(const article& a, const std::vector<quantity>& parts, uint32_t end,
                               std::optional<lede_span>* one = nullptr) {
        std::size_t next = 1;
        bool comma = parts.size() == 1;  // nothing closes the list yet
        for (uint32_t i = parts[0]->first_token; i < end; ++i) {
            bool leads = next < parts.size() && i + 1 == first_of(a, parts[next]), conjunction = word(a, i, "and"_key);
            if (leads && is_separator(a, i)) {
                comma = ++next == parts.size() && a.token_at(i).text() == ",";
            } else if (conjunction && one && !*one && next == parts.size() && comma && is_one(a, i + 1, end)) {
                one->emplace(join(a.token_at(i + 1)->span, a.token_at(i + 2)->span));
            } else if (leads || conjunction) {
                return false;
            }
        }
        return next == parts.size() && (!comma || (one && *one));
    }
    static bool is_one(const article& a, uint32_t i, uint32_t end) {
        return i + 1 < end && (word(a, i, "a"_key) || word(a, i, "an"_key)) && a.token_at(i + 1).is(LEDE_NOUN);
    }

    // "Twelve people, seven men and four women, were held": classes that share nothing and leave nothing out.
    std::optional<listing> in_apposition(const article& a, const sentence& s, const std::vector<quantity>& figures) const {
        for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
            uint32_t at = figures[i]->first_token + figures[i]->token_count, limit = first_of(a, figures[i + 1]);
            if (limit <= at || limit > at + 5) continue;
            std::string_view mark = a.token_at(limit - 1).text();
            bool is = a.token_at(limit - 1).is(LEDE_AUX) && !a.token_at(limit).is_verb();  // "the 11 victims were six women, ..."
            if (mark != "," && mark != "(" && !is_dash(a, limit - 1) && !is) continue;
            std::optional<lede_span> one;
            std::vector<quantity> parts = class_run(a, s, figures, i + 1, one);
            if (parts.size() < 2 || of_class(figures[i]) || !alike(figures[i], parts[0])) continue;
            return listing{figures[i], parts, one};
        }
        return std::nullopt;
    }
    std::optional<lede_entry> of_class(const quantity& q) const { return classes_.find(q.noun()); }

    std::vector<quantity> class_run(const article& a, const sentence& s, const std::vector<quantity>& figures, std::size_t from,
                                    std::optional<lede_span>& one) const {
        std::vector<quantity> run;
        auto label = of_class(figures[from]);
        for (std::size_t i = from; label && i < figures.size(); ++i) {
            auto next = of_class(figures[i]);
            if (!next || sv(next->label) != sv(label->label)) break;
            if (i > from && (sv(next->key) == sv(of_class(run.back())->key) || !is_separator(a, first_of(a, figures[i]) - 1))) break;
            run.push_back(figures[i]);
        }
        uint32_t end = s->first_token + s->token_count;
        if (run.size() < 2) return {};
        uint32_t behind = run.back()->noun + 1;  // ", were held" but not ", one aged nine"
        bool last = word(a, first_of(a, run.back()) - 1, "and"_key);
        if (!last && behind < end && word(a, behind, "and"_key) && is_one(a, behind + 1, end) && classes_.has(a.token_at(behind + 2).lemma())) {
            one.emplace(join(a.token_at(behind + 1)->span, a.token_at(behind + 2)->span));
            behind += 3;
        } else if (!last) {
            return {};
        }
        bool whole = behind >= end || a.token_at(behind).text() == "," || a.token_at(behind).text() == ")" || is_dash(a, behind) ||
                     a.token_at(behind).penn(LEDE_STOP);
        return whole ? run : std::vector<quantity>{};
    }

    // "14 medals (five gold, four silver and three bronze)": nothing in the brackets but the list.
    static std::optional<listing> in_brackets(const article& a, const sentence& s, const std::vector<quantity>& figures) {
        uint32_t end = s->first_token + s->token_count;
        for (const quantity& total : figures) {
            uint32_t open = std::max(behind(total), total->noun == LEDE_NONE ? 0 : total->noun + 1), close = open;
            if (open >= end || a.token_at(open).text() != "(") continue;
            while (close < end && a.token_at(close).text() != ")") ++close;
            std::vector<quantity> parts = bracketed(a, total, open, close);
            std::optional<lede_span> one;
            if (parts.size() >= 2 && first_of(a, parts[0]) == open + 1 && is_closed_list(a, parts, close, &one))
                return listing{total, parts, one};
        }
        return std::nullopt;
    }
    static std::vector<quantity> bracketed(const article& a, const quantity& total, uint32_t open, uint32_t close) {
        std::vector<quantity> out;
        if (close >= a.tokens().size()) return out;
        for (auto q : a.quantities_in(join(a.token_at(open)->span, a.token_at(close)->span)))
            if (!number_consistency::is_plain(q) || !alike(q, total))
                return {};
            else
                out.push_back(q);
        return out;
    }

    // "A total of 90 seats are at stake, 54 in the north, 20 in the south and 14 on the islands."
    static std::optional<listing> spread(const article& a, const sentence& s, const std::vector<quantity>& figures) {
        if (figures.size() < 4 || !is_led(a, s, figures[0])) return std::nullopt;
        std::vector<quantity> parts(figures.begin() + 1, figures.end());
        for (const quantity& q : parts) {
            uint32_t next = behind(q);
            bool placed = q->noun == LEDE_NONE && next + 1 < a.tokens().size() && a.token_at(next).is(LEDE_ADP);
            if (!placed || !alike(q, figures[0]) || !a.dates_in(a.token_at(next + 1)->span).empty()) return std::nullopt;
        }
        if (a.token_at(first_of(a, parts[0]) - 1).text() != "," || !is_closed_list(a, parts, s->first_token + s->token_count))
            return std::nullopt;
        return listing{figures[0], parts};
    }
    static bool is_led(const article& a, const sentence& s, const quantity& total) {
        uint32_t from = total->first_token;
        return from >= s->first_token + 3 && word(a, from - 3, "a"_key) && word(a, from - 2, "total"_key) && word(a, from - 1, "of"_key);
    }

    // "Of the 160 delegates, 60 backed it, 70 opposed it and 19 abstained"; "Of them, ..." with the total in the sentence before.
    std::optional<listing> of_them(const article& a, const sentence& s, const std::vector<quantity>& figures) const {
        uint32_t first = s->first_token, end = first + s->token_count;
        if (end < first + 4 || !word(a, first, "of"_key)) return std::nullopt;
        std::optional<quantity> total;
        std::size_t from = 0;
        if (!figures.empty() && (figures[0]->first_token <= first + 2 || is_owned(a, first + 1, figures[0]->first_token)))
            total.emplace(figures[0]), from = 1;
        else if (word(a, first + 1, "them"_key) || word(a, first + 1, "those"_key) || word(a, first + 1, "these"_key))
            total = only_figure_before(a, s, figures);
        std::vector<quantity> parts(figures.begin() + std::ptrdiff_t(from), figures.end());
        if (!total || parts.size() < 2 || !closes(a, parts.back(), end)) return std::nullopt;
        for (const quantity& q : parts)
            if (!alike(q, *total)) return std::nullopt;
        return listing{*total, parts};
    }
    // "Of the council's 45 members"
    static bool is_owned(const article& a, uint32_t from, uint32_t figure) {
        if (figure > from + 6 || !a.token_at(figure - 1).penn(LEDE_POS)) return false;
        for (uint32_t i = from; i < figure; ++i)
            if (token t = a.token_at(i); !t.is_noun() && !t.is(LEDE_DET) && !t.is(LEDE_ADJ) && !t.penn(LEDE_PRPS) && !t.penn(LEDE_POS)) return false;
        return true;
    }
    static std::optional<quantity> only_figure_before(const article& a, const sentence& s, const std::vector<quantity>& figures) {
        if (figures.empty() || s.index() == a.block_of(s)->first_sentence) return std::nullopt;
        std::vector<quantity> before = countable(a, a.sentences()[s.index() - 1]);
        if (before.size() != 1 || !alike(before[0], figures[0])) return std::nullopt;
        return before[0];
    }
    // "and the other 19 ...", "and 19 abstained": the last part takes what is left.
    bool closes(const article& a, const quantity& last, uint32_t end) const {
        if (closers_.has(a.token_at(first_of(a, last) - 1).text())) return true;
        for (uint32_t i = last->first_token + last->token_count; i < end; ++i)
            if (closers_.has(a.token_at(i).text())) return true;
        return false;
    }

    // "40 nurses, 25 doctors and 12 porters, 87 people in all", "eight wins, four draws and two defeats from 16 matches": the total
    // stands last.
    std::optional<listing> added_up(const article& a, const sentence& s, const std::vector<quantity>& figures) const {
        if (figures.size() < 3) return std::nullopt;
        const quantity& total = figures.back();
        uint32_t end = s->first_token + s->token_count, from = total->first_token, next = behind(total);
        bool led = is_led(a, s, total), trailed = false;
        for (uint32_t i = next; i + 1 < std::min(end, next + 4); ++i)
            trailed = trailed || (word(a, i, "in"_key) && (word(a, i + 1, "all"_key) || word(a, i + 1, "total"_key)));
        std::vector<quantity> parts(figures.begin(), figures.end() - 1);
        bool played = is_played(a, total, parts);
        if (!(led || trailed || played) || !is_closed_list(a, parts, led ? from - 3 : from)) return std::nullopt;
        for (const quantity& q : parts)
            if (!alike(q, total)) return std::nullopt;
        return listing{total, parts};
    }
    bool is_played(const article& a, const quantity& total, const std::vector<quantity>& parts) const {
        uint32_t from = total->first_token;
        if (from == 0 || !(word(a, from - 1, "from"_key) || word(a, from - 1, "in"_key)) || parts.size() < 3) return false;
        if (!one_of(total.noun(), {"match", "game", "start", "test", "fight", "bout", "fixture", "outing"})) return false;
        return std::all_of(parts.begin(), parts.end(), [&](const quantity& q) {
            auto c = of_class(q);
            return c && sv(c->label) == "results";
        });
    }

    // "Won 12, lost eight and drew four of its 26 games": a verb before each part, the total behind "of".
    static std::optional<listing> won_and_lost(const article& a, const std::vector<quantity>& figures) {
        for (std::size_t i = 2; i < figures.size(); ++i) {
            const quantity& total = figures[i];
            bool of = total->first_token >= 2 && (word(a, total->first_token - 1, "of"_key) || word(a, total->first_token - 2, "of"_key));
            if (!of || !one_of(total.noun(), {"match", "game", "start", "test", "fight", "bout", "fixture", "outing"})) continue;
            std::vector<quantity> parts;
            for (std::size_t k = i; k-- > 0 && parts.size() < 3 && is_result(a, figures[k]);) parts.insert(parts.begin(), figures[k]);
            // Two of the three leave room for the third, unless they are more than all.
            bool all = parts.size() == 3 || (parts.size() == 2 && parts[0]->value + parts[1]->value > total->value);
            if (all && behind(parts.back()) + 3 >= total->first_token) return listing{total, parts};
        }
        return std::nullopt;
    }
    static uint64_t verb_of(const article& a, const quantity& q) { return q->first_token > 0 ? a.key_at(q->first_token - 1) : 0; }
    static bool is_result(const article& a, const quantity& q) {
        const uint64_t verb = verb_of(a, q);
        return verb == "won"_key || verb == "lost"_key || verb == "drawn"_key || verb == "drew"_key || verb == "tied"_key;
    }

    static void compare(const listing& l, const reporter& report) {
        interval reached{0, 0};
        double added = 0;
        for (const quantity& q : l.parts) {
            if (!alike(q, l.parts[0])) return;
            reached = reached + of(q);
            added += q->value;
        }
        if (l.one) reached = reached + interval{1, 1}, added += 1;
        double total = l.total->value;
        if (meet(reached, loosely(l.total, 1, l.total.is(LEDE_CARDINAL) ? 2 : 1)) || added < 0.5 * total || added > 2 * total) return;
        std::vector<related_place> places;
        for (const quantity& q : l.parts) places.push_back({q->span, part, {std::string(q.text())}});
        if (l.one) places.push_back({*l.one, part, {"1"}});
        report({.span = l.total->span, .message = sum, .args = {arithmetic(l, added), std::string(l.total.text())}, .related = places});
    }

    // "60 + 70 + 19 = 149", in the printed scale where all parts share it.
    static std::string arithmetic(const listing& l, double added) {
        double scale = l.parts[0]->scale;
        int decimals = 0;
        for (const quantity& q : l.parts)
            if (q->scale != scale) scale = 1;
        for (const quantity& q : l.parts) decimals = std::max(decimals, scale == q->scale ? q->decimals : 0);
        std::string out;
        for (const quantity& q : l.parts) out += (out.empty() ? "" : " + ") + figure_text(q->value / scale, decimals);
        if (l.one) out += " + 1";
        return out + " = " + figure_text(added / scale, decimals);
    }
};

}  // namespace

LEDELINT_RULE(parts_total)
