#include "names_words.hpp"

#include "words.hpp"

#include <algorithm>

namespace ledelint::analysis {
namespace {

constexpr uint32_t title_words = 4;

lede_gender gender_of(char c) { return c == 'm' ? LEDE_MALE : c == 'f' ? LEDE_FEMALE : LEDE_GENDER_UNKNOWN; }

lede_span span_of(const annotations& a, uint32_t first, uint32_t last) { return {a.tokens[first].span.begin, a.tokens[last].span.end}; }

}  // namespace

name_words::name_words(const lexicon_set& l)
    : lexicons_(l), titles_(l.find("honorifics")), given_(l.find("given-names")), companies_(l.find("organisation-words")),
      places_(l.find("places")), roles_(l.find("roles")) {}

std::string_view name_words::label(std::optional<lexicon_id> id, uint64_t key, std::string_view printed) const {
    if (!id) return {};
    auto found = lexicons_.lookup(*id, key, printed);
    if (!found) return {};
    lede_entry e = lexicons_.entry(*id, *found);
    return e.label.size ? std::string_view(e.label.data, e.label.size) : std::string_view(" ");
}

std::string_view name_words::label(std::optional<lexicon_id> id, std::string_view words) const { return label(id, fold_key(words), words); }

std::string_view name_words::label(std::optional<lexicon_id> id, const annotations& a, uint32_t token) const {
    return label(id, a.keys[token], a.word(token));
}

name_words::title name_words::title_at(const annotations& a, uint32_t first, uint32_t last) const {
    if (!titles_) return {};
    bool several = last > first && lexicons_.may_begin(a.keys[first], a.keys[first + 1]);
    for (uint32_t n = several ? std::min(title_words, last - first + 1) : 1; n > 0; --n) {
        std::string_view words = a.of(span_of(a, first, first + n - 1));
        auto found = lexicons_.lookup(*titles_, n == 1 ? a.keys[first] : fold_key(words), words);
        if (!found) continue;
        lede_entry e = lexicons_.entry(*titles_, *found);
        return {n, gender_of(e.value.size ? e.value.data[0] : ' '), e.label.size > 0};
    }
    return {};
}

bool name_words::is_given(const annotations& a, uint32_t token) const { return !label(given_, a, token).empty(); }

company_word name_words::company(const annotations& a, uint32_t token) const {
    std::string_view found = label(companies_, a, token);
    if (found.empty()) return company_word::none;
    return found == "suffix" ? company_word::suffix : found == "known" ? company_word::known : company_word::word;
}

bool name_words::is_place(const annotations& a, uint32_t first, uint32_t last) const {
    if (last - first >= title_words) return false;
    std::string_view w = a.of(span_of(a, first, last));
    if (first == last && label(places_, a, first) == "known") return true;
    if (first < last && lexicons_.may_begin(a.keys[first], a.keys[first + 1]) && label(places_, w) == "known") return true;
    if (!(a.tokens[first].flags & LEDE_ALL_CAPITALS) || w.size() < 4) return false;
    std::string small;  // "WASHINGTON"
    for (char c : w) small += small.empty() || small.back() == ' ' ? c : fold(c);
    return label(places_, small) == "known";
}

bool name_words::is_place_word(const annotations& a, uint32_t token) const { return label(places_, a, token) == "word"; }

name_words::role name_words::role_of(const annotations& a, uint32_t token) const {
    std::string_view w = a.word(token);
    std::string_view found = label(roles_, a, token);
    if (found.empty() && w.size() > 3 && (w.back() == 's' || w.back() == 'S')) found = label(roles_, w.substr(0, w.size() - 1));
    if (found.empty()) return {};
    return {true, found[0] == 'b', gender_of(found[0])};
}

bool never_name(const annotations& a, uint32_t token) {
    static const word_table<bool> words{{"monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october "
                                         "november december jan. feb. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. sat. sun. i he she it we they "
                                         "the a an this that these those and but or if in on at p.m. a.m. am pm est edt gmt et pt ok tv christmas easter thanksgiving "
                                         "ramadan hanukkah english french german spanish italian russian chinese japanese american british", true}};
    return words.has(a.keys[token]);
}

particle particle_of(const annotations& a, uint32_t token) {
    static const word_table<particle> words{{"of", particle::of}, {"the", particle::the}, {"and &", particle::joins},
                                            {"de del della der den van von vom zu zur ter ten di da do dos das du la le el al bin bint ibn abu ben y af av", particle::family}};
    const particle* found = words.find(a.keys[token]);
    return found ? *found : particle::none;
}

}  // namespace ledelint::analysis
