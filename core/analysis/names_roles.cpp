#include "names_roles.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint32_t role_limit = 24;  // tokens of an apposition
constexpr uint32_t title_limit = 5;  // tokens of an office in small letters

bool stops(std::string_view w) { return w == "," || w == "." || w == ";" || w == ":" || w == ")" || w == "?" || w == "!" || w == "--" || w == "\u2014" || w == "\u2013"; }

bool nominal(const lede_token& t) {
    return t.upos == LEDE_NOUN || t.upos == LEDE_ADJ || t.upos == LEDE_PROPN || t.upos == LEDE_DET || t.upos == LEDE_NUM || t.penn == LEDE_HYPH ||
           t.penn == LEDE_PRPS || t.penn == LEDE_POS || t.penn == LEDE_VBN || t.penn == LEDE_VBG || t.penn == LEDE_CC || t.penn == LEDE_RB;
}

class beside {
public:
    beside(const annotations& a, const name_words& w, uint32_t first, uint32_t last)
        : a_(a), words_(w), first_(first), last_(last) {
        const lede_sentence& s = a.sentences[a.tokens[first].sentence];
        lowest_ = s.first_token;
        end_ = s.first_token + s.token_count;
    }

    role_reading read() const {
        uint32_t next = last_ + 1;
        if (next < end_) {
            std::string_view w = a_.word(next);
            if (w == "," || w == "\u2014" || w == "\u2013" || w == "--") return behind(next + 1);
            if (w == "(") return bracketed(next + 1);
            if (a_.keys[next] == literal_key("who")) return clause();
            if ((a_.keys[next] == literal_key("of") || a_.keys[next] == literal_key("from")) && next + 1 < end_) return tied(next);
        }
        return before();
    }

private:
    lede_span span(uint32_t first, uint32_t end) const { return {a_.tokens[first].span.begin, a_.tokens[end - 1].span.end}; }
    uint32_t stop_after(uint32_t t) const {
        uint32_t limit = t + role_limit;
        while (t < end_ && t < limit && !stops(a_.word(t))) ++t;
        return t;
    }

    role_reading behind(uint32_t t) const {
        if (t >= end_) return {};
        if (a_.tokens[t].penn == LEDE_CD) return age(t);
        if (a_.keys[t] == literal_key("who") || a_.keys[t] == literal_key("whose")) return clause();
        for (uint32_t u = t; u < end_ && u < t + 8 && nominal(a_.tokens[u]); ++u) {
            if (a_.tokens[u].upos != LEDE_NOUN && a_.tokens[u].upos != LEDE_PROPN && a_.tokens[u].upos != LEDE_ADJ) continue;
            auto role = words_.role_of(a_, u);
            if (role.is) return is_clause(t, stop_after(t)) ? before() : role_reading{span(t, stop_after(t)), !role.body, role.gender};
        }
        if (a_.tokens[t].penn == LEDE_DT && t + 1 < end_ && nominal(a_.tokens[t + 1]) && !is_clause(t, stop_after(t)))
            return {span(t, stop_after(t)), false, LEDE_GENDER_UNKNOWN};
        return before();
    }
    // "Ito, a spokesman said": a clause of its own, no apposition.
    bool is_clause(uint32_t t, uint32_t stop) const {
        for (; t < stop; ++t) {
            uint16_t p = a_.tokens[t].penn;
            if (p == LEDE_WP || p == LEDE_WDT || p == LEDE_WPS) return false;
            if (p == LEDE_VBD || p == LEDE_VBZ || p == LEDE_VBP || p == LEDE_MD) return true;
        }
        return false;
    }
    // ", 45," and ", 45, a baker,".
    role_reading age(uint32_t t) const {
        bool closed = t + 1 >= end_ || stops(a_.word(t + 1)) || a_.keys[t + 1] == literal_key("who");
        if (!closed || a_.tokens[t].span.end - a_.tokens[t].span.begin > 3) return before();
        if (t + 2 < end_ && a_.word(t + 1) == ",") {
            role_reading more = behind_age(t + 2);
            if (more.person) return {{a_.tokens[t].span.begin, more.span.end}, true, more.gender};
        }
        return {a_.tokens[t].span, true, LEDE_GENDER_UNKNOWN};
    }
    role_reading behind_age(uint32_t t) const { return a_.tokens[t].penn == LEDE_CD ? role_reading{} : behind(t); }

    // ", who lives opposite,": a person, but a clause introduces nobody.
    static role_reading clause() { return {{0, 0}, true, LEDE_GENDER_UNKNOWN}; }
    role_reading bracketed(uint32_t t) const {
        uint32_t stop = stop_after(t);
        bool party = t < end_ && a_.word(t).size() <= 3 && t + 1 < end_ && a_.word(t + 1) == "-";
        if (party && stop < end_ && a_.word(stop) == ")") return {span(t, stop), true, LEDE_GENDER_UNKNOWN};
        return {};
    }
    // "Ito of Omdia"
    role_reading tied(uint32_t t) const {
        bool named = a_.tokens[t + 1].upos == LEDE_PROPN || (t + 2 < end_ && a_.tokens[t + 1].upos == LEDE_DET && a_.tokens[t + 2].upos == LEDE_PROPN);
        if (!named) return before();
        uint32_t stop = t + 1;
        while (stop < end_ && nominal(a_.tokens[stop]) && stop < t + 8) ++stop;
        return {span(t, stop), false, LEDE_GENDER_UNKNOWN};
    }

    // "its chairman, Ken Ito, said"
    role_reading before() const {
        if (first_ < lowest_ + 2 || a_.word(first_ - 1) != ",") return {};
        uint32_t t = first_ - 1, noun = LEDE_NONE;
        lede_gender gender = LEDE_GENDER_UNKNOWN;
        for (uint32_t n = 0; t > lowest_ && n < role_limit && !stops(a_.word(t - 1)); ++n) {
            --t;
            if (a_.tokens[t].upos == LEDE_VERB || a_.tokens[t].upos == LEDE_AUX) return {};
            bool heads = t + 2 == first_ || a_.tokens[t + 1].upos == LEDE_ADP;
            if (auto role = words_.role_of(a_, t); role.is && heads) { noun = t; gender = role.gender; }
            if (noun != LEDE_NONE && (a_.tokens[t].penn == LEDE_DT || a_.tokens[t].penn == LEDE_PRPS)) break;
        }
        bool goes_on = last_ + 1 < end_ && a_.tokens[last_ + 1].upos == LEDE_VERB;
        if (goes_on && t > lowest_ && a_.tokens[t - 1].upos == LEDE_ADP) return {};  // "In a speech to his hosts, Ito said"
        bool bounded = t == lowest_ || a_.word(t - 1) == "," || a_.tokens[t].penn == LEDE_DT || a_.tokens[t].penn == LEDE_PRPS;
        bool closed = goes_on || last_ + 1 >= end_ || a_.tokens[last_ + 1].upos == LEDE_PUNCT;
        if (noun == LEDE_NONE || !bounded || !closed) return {};
        return {span(t, first_ - 1), true, gender};
    }

    const annotations& a_;
    const name_words& words_;
    uint32_t first_, last_, lowest_ = 0, end_ = 0;
};

}  // namespace

role_reading role_beside(const annotations& a, const name_words& w, uint32_t first, uint32_t last) { return beside(a, w, first, last).read(); }

uint32_t small_title_before(const annotations& a, const name_words& w, uint32_t first, name_words::role& shown) {
    uint32_t lowest = a.sentences[a.tokens[first].sentence].first_token;
    if (first <= lowest) return first;
    uint32_t t = first - 1;
    if (a.tokens[t].upos != LEDE_NOUN && a.tokens[t].upos != LEDE_ADJ && a.tokens[t].upos != LEDE_PROPN) return first;
    auto role = w.role_of(a, t);
    if (!role.is) return first;
    shown = role;
    for (uint32_t n = 0; t > lowest && n < title_limit; ++n) {
        const lede_token& before = a.tokens[t - 1];
        bool part = before.upos == LEDE_NOUN || before.upos == LEDE_ADJ || before.penn == LEDE_HYPH;
        if (!part || (before.flags & LEDE_CAPITALISED && before.upos != LEDE_ADJ)) break;
        --t;
    }
    return t;
}

}  // namespace ledelint::analysis
