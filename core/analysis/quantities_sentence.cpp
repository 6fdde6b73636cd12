// Quantities are sorted by token and do not overlap, so that a token's figure is found by partition.
#include "quantities_sentence.hpp"

#include "words.hpp"

#include <algorithm>

namespace ledelint::analysis {

namespace {
constexpr uint32_t none = LEDE_NONE;
}  // namespace

sentence_figures::sentence_figures(annotations& a, uint32_t sentence, uint32_t first)
    : a_(a), first_(first), last_(uint32_t(a.quantities.size())), begin_(a.sentences[sentence].first_token),
      end_(begin_ + a.sentences[sentence].token_count) {}

uint32_t sentence_figures::start(uint32_t q) const {
    uint32_t t = at(q).first_token;
    if (at(q).hedge != LEDE_EXACT && at(q).hedge_span.begin < at(q).span.begin)
        while (t > begin_ && a_.tokens[t - 1].span.begin >= at(q).hedge_span.begin) --t;
    return t;
}

uint32_t sentence_figures::stop_with_noun(uint32_t q) const {
    uint32_t e = stop(q);
    if (at(q).noun != none) e = std::max(e, at(q).noun_first + at(q).noun_count);
    if (at(q).per != none && e + 1 < end_) e += 2;
    return e;
}

uint32_t sentence_figures::reaching_past(uint32_t t) const {
    auto from = a_.quantities.begin() + first_, to = a_.quantities.begin() + last_;
    auto found = std::partition_point(from, to, [t](const lede_quantity& q) { return q.first_token + q.token_count <= t; });
    return uint32_t(found - a_.quantities.begin());
}

uint32_t sentence_figures::starting_at(uint32_t t) const {
    uint32_t q = reaching_past(t);
    return q < last_ && (start(q) == t || at(q).first_token == t) ? q : none;
}

uint32_t sentence_figures::quantity_ending(uint32_t t) const {
    uint32_t q = reaching_past(t);
    for (uint32_t n = 0; n < 2 && q > first_; ++n)
        if (--q; stop(q) == t || stop_with_noun(q) == t) return q;
    return none;
}

bool sentence_figures::inside_quantity(uint32_t t) const {
    uint32_t q = reaching_past(t);
    return q < last_ && t >= start(q);
}

bool sentence_figures::is_time(uint32_t q) const { return names_time(a_, at(q)); }

bool sentence_figures::is_old(uint32_t q) const {
    static const word_table<bool> words{{"ago earlier before previously later prior", true}};
    return words.has(key(stop(q)));
}

bool sentence_figures::relative(uint32_t q) const {
    lede_quantity_kind k = at(q).kind;
    return k == LEDE_PERCENT || k == LEDE_MULTIPLE || k == LEDE_FRACTION || k == LEDE_POINTS || k == LEDE_BASIS_POINTS;
}

bool sentence_figures::comparable(uint32_t x, uint32_t y) const {
    if (at(x).kind != at(y).kind || at(x).unit != at(y).unit || at(x).per != at(y).per) return false;
    if (at(x).noun == none || at(y).noun == none || at(x).kind != LEDE_CARDINAL) return true;
    std::string_view v = a_.word(at(x).noun), w = a_.word(at(y).noun);
    std::size_t n = std::min({v.size(), w.size(), std::size_t(4)});
    return std::equal(v.begin(), v.begin() + std::ptrdiff_t(n), w.begin(), [](char c, char d) { return fold(c) == fold(d); });
}

}  // namespace ledelint::analysis
