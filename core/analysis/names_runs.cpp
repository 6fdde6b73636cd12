#include "names_runs.hpp"

#include "words.hpp"

#include <algorithm>

namespace ledelint::analysis {
namespace {

constexpr uint32_t run_limit = 16;  // tokens of one name
constexpr uint32_t particle_limit = 3;

bool proper(const lede_token& t) { return t.penn == LEDE_NNP || t.penn == LEDE_NNPS; }

// "Jr.", "III", "Inc." behind a comma.
bool is_suffix(uint64_t key) {
    static const word_table<bool> words{{"jr. jr sr. sr ii iii iv inc. inc ltd. ltd llc corp. plc", true}};
    return words.has(key);
}

}  // namespace

std::vector<name_run> run_finder::all() {
    std::vector<name_run> body, heads, out;
    for (const lede_sentence& s : a_.sentences)
        if (plain(s)) {
            std::size_t known = body.size();
            read(s, body);
            for (; known < body.size(); ++known) {
                const name_run& r = body[known];
                if (r.last == r.first + 1 && words_.is_given(a_, r.first)) surnames_.insert(a_.keys[r.last]);
                for (uint32_t t = body[known].first; t <= body[known].last; ++t) seen_.insert(a_.keys[t]);
            }
        }
    for (const lede_sentence& s : a_.sentences)
        if (!plain(s)) read(s, heads);
    out.resize(body.size() + heads.size());
    std::merge(body.begin(), body.end(), heads.begin(), heads.end(), out.begin(), [](auto& x, auto& y) { return x.first < y.first; });
    return out;
}

// Not as headlines are: "On Monday Rep. Joe Ito left." has many capitals, and a verb in small letters before its full stop.
bool run_finder::plain(const lede_sentence& s) const {
    if (!(s.flags & (LEDE_TITLE_CASE | LEDE_CAPITALS))) return true;
    uint32_t end = s.first_token + s.token_count;
    if ((s.flags & LEDE_CAPITALS) || a_.tokens[end - 1].penn != LEDE_STOP) return false;
    for (uint32_t t = s.first_token; t < end; ++t)
        if (a_.tokens[t].upos == LEDE_VERB && !capital(t)) return true;
    return false;
}

void run_finder::read(const lede_sentence& s, std::vector<name_run>& out) {
    uint32_t end = s.first_token + s.token_count;
    bool plain_case = plain(s);
    for (uint32_t t = s.first_token; t < end; ++t) {
        if (!capital(t) || !opens(t, plain_case)) continue;
        uint32_t first = opening(t, s.first_token), last = t;
        while (last - first < run_limit) {
            uint32_t further = extend(last, first, end, plain_case);
            if (further == last) break;
            last = further;
        }
        split(first, last, out);
        t = last;
    }
}

// "White House Press Secretary Ana Ruiz" is two names: an office in the middle begins one of its own.
void run_finder::split(uint32_t first, uint32_t last, std::vector<name_run>& out) const {
    uint32_t start = last - first < 2 ? last : first + std::max(1u, words_.title_at(a_, first, last).count);
    for (uint32_t t = start; t < last; ++t) {
        auto title = words_.title_at(a_, t, last);
        if (!title.count || t + title.count > last) continue;
        bool body = words_.company(a_, last) != company_word::none || words_.is_place_word(a_, last) || particle_of(a_, t + title.count) != particle::none;
        if (body || a_.word(t - 1) == "-") continue;
        out.push_back({first, t - 1});
        out.push_back({t, last});
        return;
    }
    out.push_back({first, last});
}

// Tags decide for words that the language knows; a capital decides for the others.
bool run_finder::opens(uint32_t t, bool plain_case) const {
    const lede_token& w = a_.tokens[t];
    if ((w.flags & LEDE_URL) || w.upos == LEDE_PUNCT || w.upos == LEDE_NUM) return false;
    if (!plain_case)
        return seen_.contains(a_.keys[t]) ||
               (!never_name(a_, t) && (!(w.flags & LEDE_KNOWN) || words_.is_given(a_, t) || words_.is_place(a_, t, t)));
    if (never_name(a_, t)) return t + 1 < a_.tokens.size() && capital(t + 1) && w.penn != LEDE_DT && words_.company(a_, t + 1) == company_word::word;
    if (proper(w)) return true;
    if (w.flags & LEDE_KNOWN)  // "what Fields can do"
        return is_aged(t) || (seen_.contains(a_.keys[t]) && (in_mid_sentence(t) || speaks(t) || is_subject_again(t)));
    return w.span.end - w.span.begin > 2 || (w.flags & LEDE_ALL_CAPITALS);
}

// "Fields, 33, is a chef": whoever has an age.
bool run_finder::is_aged(uint32_t t) const {
    if (t + 3 >= a_.tokens.size() || a_.tokens[t].penn == LEDE_NNS || a_.tokens[t].upos != LEDE_NOUN) return false;
    const lede_token& age = a_.tokens[t + 2];
    bool figure = age.penn == LEDE_CD && (age.flags & LEDE_HAS_DIGIT) && age.span.end - age.span.begin == 2;
    return figure && age.sentence == a_.tokens[t].sentence && a_.word(t + 1) == "," && a_.word(t + 3) == ",";
}

// "Maria Fields ... Fields is", "Fields, who was": a surname that opens a sentence, with a verb of one person.
bool run_finder::is_subject_again(uint32_t t) const {
    static const word_table<bool> of_one{{"is was has", true}};
    if (!(a_.tokens[t].flags & LEDE_SENTENCE_FIRST) || !surnames_.contains(a_.keys[t]) || t + 2 >= a_.tokens.size()) return false;
    if (a_.tokens[t].upos != LEDE_NOUN) return false;
    return of_one.has(a_.keys[t + 1]) || (a_.word(t + 1) == "," && a_.keys[t + 2] == literal_key("who"));
}

bool run_finder::in_mid_sentence(uint32_t t) const {
    if ((a_.tokens[t].flags & LEDE_SENTENCE_FIRST) || a_.tokens[t].upos == LEDE_ADJ) return false;
    uint16_t before = a_.tokens[t - 1].penn;
    return before != LEDE_OPEN_QUOTE && before != LEDE_STOP && before != LEDE_COLON && before != LEDE_HYPH && before != LEDE_LRB;
}

// "Price said" at the head of a sentence: things do not talk.
bool run_finder::speaks(uint32_t t) const {
    static const word_table<bool> verbs{{"said says told tells added adds wrote writes repeated replied explained recalled asked noted insisted "
                                         "declined denied testified", true}};
    return a_.tokens[t].penn == LEDE_NN && t + 1 < a_.tokens.size() && verbs.has(a_.keys[t + 1]);
}

bool run_finder::goes_on(uint32_t t, bool plain_case) const {
    if (!capital(t) || (a_.tokens[t].flags & LEDE_URL)) return false;
    if (!plain_case) return opens(t, false);
    if (proper(a_.tokens[t])) return true;
    uint16_t p = a_.tokens[t].penn;
    return !never_name(a_, t) && p != LEDE_PRP && p != LEDE_DT && p != LEDE_IN && p != LEDE_MD;
}

// "al-Assad", "bin Salman": a small particle before the first capital belongs to it. "Boeing Co": a legal form ends a name, whatever
// the word before it is when it stands in small letters.
uint32_t run_finder::opening(uint32_t t, uint32_t lowest) const {
    if (t > lowest && capital(t - 1) && !never_name(a_, t - 1) && words_.company(a_, t) == company_word::suffix) return t - 1;
    if (t >= lowest + 2 && a_.word(t - 1) == "-" && glued(t) && glued(t - 1) && particle_of(a_, t - 2) == particle::family) return t - 2;
    if (t > lowest && !capital(t - 1) && particle_of(a_, t - 1) == particle::family && a_.tokens[t - 1].penn == LEDE_NNP) return t - 1;
    return t;
}

uint32_t run_finder::over_particles(uint32_t next, uint32_t end) const {
    uint32_t t = next;
    while (t < end && t < next + particle_limit && !capital(t) && particle_of(a_, t) == particle::family) ++t;
    if (t > next && t < end && a_.word(t) == "-" && glued(t)) ++t;
    return t > next && t < end && capital(t) ? t : next - 1;
}

// "Bank of England", "Ministry of the Interior": a kind of body or place, "of", a capital.
uint32_t run_finder::over_of(uint32_t last, uint32_t end) const {
    if (words_.company(a_, last) != company_word::word && !words_.is_place_word(a_, last)) return last;
    uint32_t t = last + 2;
    if (t < end && particle_of(a_, t) == particle::the) ++t;
    return t < end && capital(t) && !never_name(a_, t) ? t : last;
}

// Fred “Bear” Ito: the token behind the nickname, 0 if there is none.
uint32_t run_finder::over_nickname(uint32_t next, uint32_t end) const {
    if (a_.tokens[next].upos != LEDE_PUNCT || next + 3 >= end || !(a_.tokens[next + 1].flags & LEDE_QUOTED) || (a_.tokens[next].flags & LEDE_QUOTED)) return 0;
    uint32_t t = next + 1;
    while (t < end && t < next + 4 && (a_.tokens[t].flags & LEDE_QUOTED)) ++t;
    return t + 1 < end && a_.tokens[t].upos == LEDE_PUNCT && !(a_.tokens[t].flags & LEDE_QUOTED) && capital(t + 1) && a_.tokens[next + 1].flags & LEDE_CAPITALISED ? t + 1 : 0;
}

uint32_t run_finder::extend(uint32_t last, uint32_t first, uint32_t end, bool plain_case) const {
    uint32_t next = last + 1;
    if (next >= end) return last;
    if (goes_on(next, plain_case)) return next;
    bool one_more = next + 1 < end && capital(next + 1);
    std::string_view w = a_.word(next);
    if (w == "-") return one_more && glued(next) && glued(next + 1) ? next + 1 : over_particles(next, end) > next ? over_particles(next, end) : last;
    if (w == ",") return one_more && is_suffix(a_.keys[next + 1]) ? next + 1 : last;
    if (uint32_t behind = over_nickname(next, end)) return behind;
    if (capital(next)) return last;
    switch (particle_of(a_, next)) {
        case particle::family: return over_particles(next, end);
        case particle::of: return over_of(last, end);
        case particle::joins: {
            if (w == "&") return one_more ? next + 1 : last;
            bool body = next + 2 < end && capital(next + 2) && words_.company(a_, next + 2) == company_word::word && words_.company(a_, last) == company_word::none;
            return body && one_more && !words_.is_given(a_, first) ? next + 2 : last;
        }
        default: return last;
    }
}

}  // namespace ledelint::analysis
