#include "lemma.hpp"

#include <array>
#include <span>

#include "irregular.hpp"
#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint64_t bit(lede_penn t) { return uint64_t(1) << t; }
constexpr uint64_t verbs = bit(LEDE_VB) | bit(LEDE_VBP), nouns = bit(LEDE_NN), adjectives = bit(LEDE_JJ) | bit(LEDE_RB);

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// The stem of a word that has lost -ed, -ing, -er or -est: with e back ("mak"), one of two letters gone ("stopp"), or as it is.
std::string mended(std::string stem, uint64_t tags, const tagger& t) {
    if (stem.size() < 2) return stem;
    auto known = [&](std::string_view s) { return t.knows(fold_key(s), tags); };
    std::size_t n = stem.size();
    bool doubled = n > 2 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]);
    if (doubled && known(stem.substr(0, n - 1)) && !(stem[n - 1] == 'l' && known(stem)) && !(stem[n - 1] == 's' && known(stem)))
        return stem.substr(0, n - 1);
    bool plain = known(stem), with_e = known(stem + "e");
    if (with_e && !plain) return stem + "e";
    if (plain && !with_e) return stem;
    if (stem.ends_with("i")) return stem.substr(0, n - 1) + "y";
    if (with_e && n > 2 && !is_vowel(stem[n - 1]) && is_vowel(stem[n - 2]) && !is_vowel(stem[n - 3])) return stem + "e";
    if (!plain && doubled && stem[n - 1] != 'l' && stem[n - 1] != 's') return stem.substr(0, n - 1);
    if (!plain && (stem.back() == 'v' || stem.back() == 'c' || stem.back() == 'u' || stem.ends_with("iz") || stem.ends_with("at") || stem.ends_with("is")))
        return stem + "e";
    return stem;
}

// "companies", "buses", "sales": without the -s.
std::string without_s(const std::string& w, uint64_t tags, const tagger& t) {
    if (w.size() < 4 || !w.ends_with('s') || w.ends_with("ss") || w.ends_with("us") || w.ends_with("is")) return w;
    if (w.ends_with("ies") && w.size() > 4) return t.knows(fold_key(w.substr(0, w.size() - 1)), tags) ? w.substr(0, w.size() - 1) : w.substr(0, w.size() - 3) + "y";
    for (std::string_view ending : {"sses", "shes", "ches", "xes", "zes", "oes"})
        if (w.ends_with(ending)) {
            std::string with_e = w.substr(0, w.size() - 1), without = w.substr(0, w.size() - 2);
            return t.knows(fold_key(with_e), tags) && !t.knows(fold_key(without), tags) ? with_e : without;
        }
    if (w.ends_with("ses") && t.knows(fold_key(w.substr(0, w.size() - 2)), tags) && !t.knows(fold_key(w.substr(0, w.size() - 1)), tags))
        return w.substr(0, w.size() - 2);
    return w.substr(0, w.size() - 1);
}

std::string cut(const std::string& w, std::string_view ending, uint64_t tags, const tagger& t) {
    if (w.size() < ending.size() + 2 || !w.ends_with(ending)) return w;
    return mended(w.substr(0, w.size() - ending.size()), tags, t);
}

std::string_view ending_of(uint16_t penn) {
    switch (penn) {
        case LEDE_VBD: case LEDE_VBN: return "ed";
        case LEDE_VBG: return "ing";
        case LEDE_JJR: case LEDE_RBR: return "er";
        case LEDE_JJS: case LEDE_RBS: return "est";
        default: return {};
    }
}

std::string lemma_of(const std::string& w, lede_penn tag, const tagger& t) {
    if (tag == LEDE_NNS || tag == LEDE_NNPS) return without_s(w, nouns, t);
    if (tag == LEDE_VBZ) return without_s(w, verbs, t);
    std::string_view ending = ending_of(tag);
    return ending.empty() ? w : cut(w, ending, ending == "er" || ending == "est" ? adjectives : verbs, t);
}

// The words by which mended() will decide.
void ask_for_stems(std::string_view w, uint16_t penn, const tagger& t) {
    std::string_view ending = ending_of(penn);
    if (ending.empty() || w.size() < ending.size() + 2 || !w.ends_with(ending)) return;
    std::string stem(w.substr(0, w.size() - ending.size()));
    t.prefetch(fold_key(stem));
    t.prefetch(fold_key(stem + "e"));
}

// Whether a word may have another lemma than itself; in three tags only the irregular verbs have one ("n't", "'ll", "are").
bool inflects(uint16_t penn, uint64_t key) {
    constexpr uint64_t by_rule = bit(LEDE_NNS) | bit(LEDE_NNPS) | bit(LEDE_VBZ) | bit(LEDE_VBD) | bit(LEDE_VBN) | bit(LEDE_VBG) | bit(LEDE_JJR) |
                                 bit(LEDE_JJS) | bit(LEDE_RBR) | bit(LEDE_RBS);
    constexpr uint64_t by_table = bit(LEDE_VBP) | bit(LEDE_MD) | bit(LEDE_RB);
    static_assert(LEDE_XX < 64);
    return by_rule >> penn & 1 || (by_table >> penn & 1 && may_be_irregular_verb(key));
}

}  // namespace

void lemma_finder::make(row& r, const annotations& a, uint32_t token, const tagger& t) {
    const auto penn = lede_penn(a.tokens[token].penn);
    std::string found(irregular_lemma(a.keys[token], penn));
    if (found.empty() && penn != LEDE_VBP && penn != LEDE_MD && penn != LEDE_RB) {
        std::string w(a.word(token));
        for (char& c : w) c = fold(c);
        found = analysis::lemma_of(w, penn, t);
        if (found == w) return;
    }
    r.lemma = uint32_t(letters_.size());
    r.size = uint32_t(found.size());
    letters_ += found;
}

void lemma_finder::settle(annotations& a, uint32_t token, uint64_t id, const tagger& t) {
    row& r = row_of(id);
    if (r.id != id) {
        r = {id, 0, 0, 0, 0};
        make(r, a, token, t);
    }
    if (r.size == 0) return;
    if (r.article != article_) {
        r.article = article_;
        r.index = a.intern(lemma_of(r));
    }
    a.tokens[token].lemma = r.index;
}

// Rows lie far apart, and so do the vocabulary's words: those of some tokens are asked for together.
void lemma_finder::find(annotations& a, const tagger& t) {
    constexpr std::size_t most_letters = 1 << 20;
    if (letters_.size() > most_letters) *this = {};
    ++article_;
    struct waiting { uint32_t token; uint64_t id; };
    std::array<waiting, 32> batch;
    std::size_t n = 0;
    auto settle_all = [&] {
        for (const waiting& w : std::span(batch).first(n))
            if (row_of(w.id).id != w.id) ask_for_stems(a.word(w.token), a.tokens[w.token].penn, t);
        for (const waiting& w : std::span(batch).first(n)) settle(a, w.token, w.id, t);
        n = 0;
    };
    for (uint32_t i = 0, end = uint32_t(a.tokens.size()); i < end; ++i) {
        const lede_token& token = a.tokens[i];
        if (!inflects(token.penn, a.keys[i])) continue;
        if (n == batch.size()) settle_all();
        uint64_t size = token.span.end - token.span.begin;  // differs where the apostrophe's form does
        batch[n] = {i, (a.keys[i] ^ (uint64_t(token.penn) << 56) ^ (size << 48)) | 1};
        __builtin_prefetch(&row_of(batch[n++].id));
    }
    settle_all();
}

}  // namespace ledelint::analysis
