// "The merger will go ahead, its chairman on Friday as shares fell": speaker and day are there, the verb of saying is lost. Tools that
// swap words drop it; a speaker and "on Friday" with no finite verb between or behind is what is left.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "dropped_verb.help.hpp"

namespace {

using namespace ledelint;

// "on Friday", "Friday", "late on Friday night", "in a statement": when and where something is said.
struct adjunct {
    uint32_t first, end;   // tokens
    uint32_t day;          // the weekday, or the noun
};

struct dropped_verb {
    enum message : uint32_t { dropped, saying };
    static constexpr lede_message messages[] = {
        {"dropped"_s, "The verb behind '{0}' seems to be lost: '{0} said {1}'?"_s},
        {"saying"_s, "The verb before '{0}' seems to be lost: who quoted {1}?"_s},
    };
    static constexpr lede_str lexicons[] = {"speaker-roles"_s};
    static constexpr lede_rule_info info = rule({.id = "dropped-verb", .summary = "Speaker and day without the verb of saying",
        .help = help::dropped_verb, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
            .traits = LEDE_SURFACE});

    explicit dropped_verb(const context& c) : roles_(c.lexicon("speaker-roles")) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates())
            if (d->weekday > 0 && a.token_at(d->first_token).has(LEDE_CAPITALISED)) judge(a, around_day(a, d), report);
        for (uint64_t noun : {"statement"_key, "interview"_key, "tweet"_key, "filing"_key, "letter"_key, "email"_key})
            for (token t : a.uses(noun))
                if (uint32_t i = t.index(); i >= 4 && is_in_a(a, i - 2)) judge(a, {i - 2, i + 1, i}, report);
        for (token t : a.uses("saying"_key))
            if (uint32_t i = t.index(); i >= 3 && i + 1 < a.tokens().size() && is_as_saying(a, i - 1)) tell_saying(a, i - 1, report);
    }

private:
    lexicon roles_;

    static adjunct around_day(const article& a, const date& d) {
        uint32_t first = d->first_token, lowest = a.sentence_of(first)->first_token;
        auto before = [&](std::initializer_list<std::string_view> words) {
            return first > lowest && is_one_of(a.token_at(first - 1).text(), words);
        };
        if (before({"on"})) --first;
        if (before({"late", "early", "earlier", "later"})) --first;
        return {first, d->first_token + d->token_count, d->first_token};
    }
    static bool is_in_a(const article& a, uint32_t i) {
        return a.token_at(i).text() == "in" && is_one_of(a.key_at(i + 1), {"a"_key, "an"_key});
    }

    void judge(const article& a, const adjunct& where, const reporter& report) const {
        token on = a.token_at(where.first);
        sentence s = a.sentence_of(where.first);
        if (on.has(LEDE_QUOTED) || on.has(LEDE_SENTENCE_FIRST) || !is_running(a, s)) return;
        if (where.end < end_of(s) && is_dropped(a, s, where)) tell(a, where, report);
    }
    // "They play on Tuesday, Ruiz on Friday": a programme.
    static bool another_day(const article& a, const sentence& s, uint32_t day) {
        for (auto d : a.dates_in(s->span))
            if (d->weekday > 0 && (day < d->first_token || day >= d->first_token + d->token_count)) return true;
        return false;
    }

    bool is_dropped(const article& a, const sentence& s, const adjunct& where) const {
        if (where.first >= s->first_token + 2 && a.token_at(where.first - 2).penn(LEDE_POS) && is_name(a.token_at(where.first - 1)))
            return false;  // "told ITV's Peston on Sunday": a programme
        uint32_t first = subject_begin(a, s, where.first);
        if (follows_quote(a, s, where.first)) return a.token_at(where.end).penn(LEDE_STOP) && !another_day(a, s, where.day);
        if (first == LEDE_NONE) return a.token_at(where.first - 1).is_noun() && opens_sentence(a, s, where.first) &&
            begins_speech(a, where.end, end_of(s));
        token behind = a.token_at(where.end);
        if (first == s->first_token && behind.penn(LEDE_COMMA) && begins_clause(a, where.end + 1, end_of(s))) return true;
        if (first == s->first_token && where.first - first >= 3 && leads_to_quote(a, where.end, end_of(s))) return true;
        if (first == s->first_token || is_link(a.token_at(first - 1))) return begins_speech(a, where.end, end_of(s));
        if (first == s->first_token) return false;
        token mark = a.token_at(first - 1);
        if (is_quote_mark(mark)) return first >= s->first_token + 2 && a.token_at(first - 2).penn(LEDE_COMMA) && behind.penn(LEDE_STOP) &&
            !another_day(a, s, where.day);
        if (opens_sentence(a, s, where.first) && begins_speech(a, where.end, end_of(s))) return true;
        if (!mark.penn(LEDE_COMMA)) return false;
        if (is_introduction(a, s, first - 1) && (begins_speech(a, where.end, end_of(s)) || begins_quote(a, where.end, end_of(s)))) return true;
        return !another_day(a, s, where.day) && trails(a, s, first - 1) && ends_clause(a, where.end);
    }
    // The sentence ends, or its circumstances follow: "as shares fell", ", after the talks".
    static bool ends_clause(const article& a, uint32_t i) {
        if (a.token_at(i).penn(LEDE_STOP)) return true;
        if (a.token_at(i).penn(LEDE_COMMA) && i + 1 < a.tokens().size()) ++i;
        return is_one_of(a.token_at(i).text(), {"as", "after", "amid", "following", "while"});
    }
    static bool is_quote_mark(const token& t) { return t.penn(LEDE_CLOSE_QUOTE) || t.text() == "\""; }

    // The head of the speaker's noun phrase that ends before token `on`: names, titles, a role with its article. NONE: no speaker.
    uint32_t subject_begin(const article& a, const sentence& s, uint32_t on) const {
        token last = a.token_at(on - 1);
        if (last.penn(LEDE_PRP) && on - 1 == s->first_token) return on - 1;
        if (on - 1 == s->first_token && last.is_noun() && !is_news(last.text())) return on - 1;
        uint32_t names = 0, i = on;
        while (i > s->first_token + 2 && is_part(a.token_at(i - 1))) names += is_name(a.token_at(--i));
        if (i > s->first_token + 3 && a.token_at(i - 1).text() == ")" && a.token_at(i - 3).text() == "(") i -= 3;  // "(DHS)"
        while (i > s->first_token && (is_part(a.token_at(i - 1)) || joins_titles(a, i - 1))) names += is_name(a.token_at(--i));
        bool role = i + 1 < on && is_determiner(a.token_at(i)) && has_role(a, i + 1, on);
        bool person = is_name(last) && (names >= 2 || i == s->first_token || is_quote_mark(a.token_at(i - 1)) || is_known_person(a, last));
        return role || person ? i : LEDE_NONE;
    }
    // "Reports on Monday that nobody knew": a noun that takes "that" itself.
    static bool is_news(std::string_view s) {
        for (std::string_view stem : {"report", "news", "claim", "word", "rumo", "hope", "fear", "sign", "talk", "evidence", "proof",
            "confirmation", "announcement", "statement", "warning", "suggestion", "speculation", "allegation", "indication", "assurance"})
            if (lower(s).starts_with(stem)) return true;
        return false;
    }
    // "Chief Executive and President Lena Halden"
    static bool joins_titles(const article& a, uint32_t i) {
        return a.token_at(i).text() == "and" && i > 0 && a.token_at(i - 1).has(LEDE_CAPITALISED) && a.token_at(i + 1).has(LEDE_CAPITALISED) &&
            !a.token_at(i - 1).is(LEDE_PROPN);
    }
    static bool is_known_person(const article& a, const token& t) {
        auto names = a.names_in(t->span);
        return !names.empty() && names[0].is_person() && a.entities()[names[0]->entity]->name_count > 1;
    }
    static bool is_name(const token& t) {
        return t.has(LEDE_CAPITALISED) && (t.is(LEDE_PROPN) || !t.has(LEDE_KNOWN) || !t.has(LEDE_SENTENCE_FIRST));
    }
    static bool is_part(const token& t) {
        return t.is(LEDE_PROPN) || t.is(LEDE_NOUN) || t.is(LEDE_ADJ) || is_determiner(t) || (t.is_verb() && t.has(LEDE_CAPITALISED)) || t.penn(LEDE_POS) ||
            t.penn(LEDE_HYPH) || t.text() == "of" || t.text() == "acting";
    }
    // "Its chairman", "the head of the Guards", "police chief"; behind "of" nothing but the whole.
    bool has_role(const article& a, uint32_t first, uint32_t end) const {
        for (uint32_t i = first; i < end && a.token_at(i).text() != "of"; ++i)
            if (roles_.has(a.token_at(i).text()) && (i + 1 == end || a.token_at(i + 1).text() == "of")) return true;
        return false;
    }
    static bool is_link(const token& t) {
        return t.penn(LEDE_CC) || is_one_of(t.text(), {"after", "because", "while", "when", "although"});
    }
    // "The police chief in Louisville, Kentucky": the subject goes on behind its head, and nothing before it is a verb.
    bool opens_sentence(const article& a, const sentence& s, uint32_t on) const {
        token head = a.token_at(s->first_token);
        if (!(is_determiner(head) || head.is_noun() || head.is(LEDE_ADJ)) || has_finite_verb(a, s->first_token, on)) return false;
        for (uint32_t i = s->first_token; i < on; ++i)
            if (roles_.has(a.token_at(i).text())) return true;
        return false;
    }
    // "As the talks began, Lena Halden on Friday that": a phrase without a noun to which the name could be the apposition.
    static bool is_introduction(const article& a, const sentence& s, uint32_t comma) {
        token head = a.token_at(s->first_token);
        bool opener = head.is(LEDE_ADP) || head.is(LEDE_SCONJ) || head.is(LEDE_ADV) || head.penn(LEDE_VBG) || head.penn(LEDE_VBN);
        bool commas = false, verbs = false;
        for (uint32_t i = s->first_token; i < comma; ++i) {
            commas |= a.token_at(i).penn(LEDE_COMMA);
            verbs |= a.token_at(i).is(LEDE_VERB) && a.token_at(i).is_finite_verb();
        }
        return opener && !(commas && verbs);
    }
    // A clause with a subject of its own stands before the comma, and no list: "met Ito, Ruiz, the chairman on Friday".
    static bool trails(const article& a, const sentence& s, uint32_t comma) {
        for (uint32_t i = s->first_token; i < comma; ++i)
            if (a.token_at(i).penn(LEDE_COMMA) && comma - i < 6) return false;
        return has_finite_verb(a, s->first_token, comma);
    }

    // "Lena Halden on Friday at the town hall: “..."
    static bool leads_to_quote(const article& a, uint32_t i, uint32_t end) {
        uint32_t k = i;
        while (k < end && k < i + 8 && !is_verbal(a.token_at(k)) && !a.token_at(k).is(LEDE_PUNCT)) ++k;
        return k > i + 1 && k + 1 < end && a.token_at(k).text() == ":" && (a.token_at(k + 1).penn(LEDE_OPEN_QUOTE) ||
            is_quote_mark(a.token_at(k + 1)));
    }
    // "...,” a letter sent by the harbour office on Friday.": what should name the speaker has no verb either.
    static bool follows_quote(const article& a, const sentence& s, uint32_t on) {
        for (uint32_t k = on; k > s->first_token + 1 && on - k < 14; --k) {
            token t = a.token_at(k - 1);
            bool passive = t.penn(LEDE_VBN) && a.token_at(k).text() == "by";  // "a letter sent by"
            if (is_verbal(t) && !passive) return false;
            if (is_quote_mark(t)) return a.token_at(k - 2).penn(LEDE_COMMA) && is_determiner(a.token_at(k));
        }
        return false;
    }
    static bool begins_quote(const article& a, uint32_t i, uint32_t end) {
        return i + 1 < end && a.token_at(i).penn(LEDE_COMMA) && a.token_at(i + 1).penn(LEDE_OPEN_QUOTE);
    }
    // What was said follows at once: "she was ready", "that nobody knew", "his office is shut".
    static bool begins_speech(const article& a, uint32_t i, uint32_t end) {
        if (i + 1 >= end) return false;
        token t = a.token_at(i), next = a.token_at(i + 1);
        if (is_subject_pronoun(t)) return next.is_finite_verb();
        if (t.text() == "that") return !next.is_finite_verb();
        return is_determiner(t) && !next.has(LEDE_HAS_DIGIT) && !is_time_noun(next.text()) && verb_of(a, i + 1, end) != LEDE_NONE;
    }
    // "On Friday, the 36 people infected included soldiers", but not "on Friday, the judge said, broke the law".
    static bool begins_clause(const article& a, uint32_t i, uint32_t end) {
        if (i + 1 >= end || !is_determiner(a.token_at(i)) || is_time_noun(a.token_at(i + 1).text())) return false;
        uint32_t verb = verb_of(a, i + 1, end);
        if (verb == LEDE_NONE) return false;
        for (uint32_t k = verb + 1; k < end; ++k)
            if (a.token_at(k).penn(LEDE_COMMA)) return false;
        return true;
    }
    static bool is_time_noun(std::string_view s) { return is_one_of(s, {"day", "week", "month", "year", "hour", "few", "first", "last", "same"}); }
    // "His administration was", "the old group denounced", "his probe into the sale did": a noun phrase, then its verb; NONE: no such.
    static uint32_t verb_of(const article& a, uint32_t i, uint32_t end) {
        bool noun = false;
        for (uint32_t reach = i + 14; i < end && i < reach; ++i) {
            token t = a.token_at(i);
            if (t.is_finite_verb()) return noun ? i : LEDE_NONE;
            if (!t.is_noun() && !t.is(LEDE_ADJ) && !t.is(LEDE_ADP) && !is_determiner(t) && !t.is(LEDE_NUM) && !t.penn(LEDE_POS) && !t.penn(LEDE_VBN)) return LEDE_NONE;
            noun |= t.is_noun();
        }
        return LEDE_NONE;
    }

    // "The agency Lena Halden as saying": up to the sentence's begin there is no verb that quotes her.
    bool is_as_saying(const article& a, uint32_t i) const {
        token before = a.token_at(i - 1);
        bool shaped = a.token_at(i).text() == "as" && a.token_at(i + 1).text() == "saying" && is_speaker(before);
        if (!shaped || a.token_at(i).has(LEDE_QUOTED)) return false;
        sentence s = a.sentence_of(i);
        for (uint32_t k = s->first_token; k + 1 < i; ++k)
            if (a.token_at(k).is(LEDE_VERB) || is_quoting(a.token_at(k).text())) return false;
        return is_running(a, s);
    }
    bool is_speaker(const token& t) const { return is_name(t) || roles_.has(t.text()); }
    static bool is_quoting(std::string_view s) {
        for (std::string_view stem : {"quot", "cit", "report", "record"})
            if (s.starts_with(stem)) return true;
        return false;
    }

    static void tell(const article& a, const adjunct& where, const reporter& report) {
        token last = a.token_at(where.first - 1), day = a.token_at(where.day);
        lede_span words = join(a.token_at(where.first)->span, day->span);
        report({.span = join(last->span, day->span), .message = dropped, .args = {std::string(last.text()), std::string(a.text(words))}});
    }
    static void tell_saying(const article& a, uint32_t as, const reporter& report) {
        lede_span words = join(a.token_at(as)->span, a.token_at(as + 1)->span);
        report({.span = join(a.token_at(as - 1)->span, words), .message = saying, .args = {std::string(a.text(words)),
            std::string(a.token_at(as - 1).text())}});
    }
};

}  // namespace

LEDELINT_RULE(dropped_verb)
