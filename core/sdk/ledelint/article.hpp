// article.hpp - an article and its annotations as C++ sees them: spans, tokens, quantities, dates, quotations, names, and where each
// word stands. plugin.hpp includes it.
//
// Views and elements borrow from the article of the current call. Positions are bytes.
#pragma once

#include "ledelint.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ledelint {

constexpr lede_str str(std::string_view s) { return {s.data(), s.size()}; }
constexpr std::string_view sv(lede_str s) { return s.size ? std::string_view(s.data, s.size) : std::string_view(); }

// The key of a word, as ledelint.h has it.
constexpr uint64_t word_key(std::string_view word) {
    uint64_t h = 0x9e3779b97f4a7c15ull, block = 0;
    uint32_t bits = 0;
    auto add = [&] {
        h = (h ^ block) * 0xbf58476d1ce4e5b9ull;
        h ^= h >> 32;
        block = bits = 0;
    };
    for (std::size_t i = 0; i < word.size(); ++i) {
        char c = word[i];
        if (c >= 'A' && c <= 'Z') c = char(c + 32);
        if (word.substr(i, 3) == "\u2019") { c = '\''; i += 2; }
        block |= uint64_t(uint8_t(c)) << bits;
        if ((bits += 8) == 64) add();
    }
    if (bits) add();
    h *= 0x94d049bb133111ebull;
    return h ^ h >> 29;
}

inline namespace literals {
constexpr lede_str operator""_s(const char* s, std::size_t n) { return {s, n}; }
consteval uint64_t operator""_key(const char* s, std::size_t n) { return word_key({s, n}); }
}

// A view of a constant array: lede_view{of(array)} for what a plugin exports.
template <class T, std::size_t N>
constexpr lede_view view_of(const T (&a)[N]) { return {a, N, sizeof(T)}; }
template <class T>
lede_view view_of(const std::vector<T>& v) { return {v.empty() ? nullptr : v.data(), uint32_t(v.size()), sizeof(T)}; }

constexpr bool empty(lede_span s) { return s.begin >= s.end; }
constexpr uint32_t length(lede_span s) { return s.end - s.begin; }
constexpr bool within(lede_span inner, lede_span outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }
constexpr bool overlap(lede_span a, lede_span b) { return a.begin < b.end && b.begin < a.end; }
constexpr lede_span join(lede_span a, lede_span b) {
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

// Elements of a lede_view, walked by stride.
template <class T>
class strided {
public:
    explicit strided(lede_view v) : view_(v) {}
    uint32_t size() const { return view_.count; }
    const T& operator[](uint32_t i) const {
        return *reinterpret_cast<const T*>(static_cast<const char*>(view_.data) + std::size_t(i) * view_.stride);
    }

private:
    lede_view view_;
};

class article;

// One element of an article: `->` gives the fields of the C struct, methods what follows from them and the article.
template <class Raw>
class element {
public:
    element(const article& a, uint32_t index, const Raw& raw) : article_(&a), raw_(&raw), index_(index) {}
    const Raw* operator->() const { return raw_; }
    const Raw& operator*() const { return *raw_; }
    uint32_t index() const { return index_; }
    std::string_view text() const;
    const article& of() const { return *article_; }
    bool operator==(const element& o) const { return index_ == o.index_; }

protected:
    const article* article_;
    const Raw* raw_;
    uint32_t index_;
};

struct token : element<lede_token> {
    using element::element;
    bool has(uint32_t flags) const { return (raw_->flags & flags) == flags; }
    bool is(lede_upos tag) const { return raw_->upos == tag; }
    bool penn(lede_penn tag) const { return raw_->penn == tag; }
    bool is_finite_verb() const {
        return raw_->penn == LEDE_VBD || raw_->penn == LEDE_VBP || raw_->penn == LEDE_VBZ || raw_->penn == LEDE_MD;
    }
    bool is_verb() const { return is(LEDE_VERB) || is(LEDE_AUX); }
    bool is_noun() const { return is(LEDE_NOUN) || is(LEDE_PROPN); }
    std::string lemma() const;  // lower case
    uint64_t key() const;       // t.key() == "the"_key: the word, whatever its case, for the price of a number
};

struct quantity : element<lede_quantity> {
    using element::element;
    bool has(uint32_t flags) const { return (raw_->flags & flags) == flags; }
    bool is(lede_quantity_kind k) const { return raw_->kind == k; }
    bool is_percent() const { return raw_->kind == LEDE_PERCENT; }
    bool is_share() const { return has(LEDE_SHARE); }
    bool is_range() const { return has(LEDE_RANGE); }
    bool hedged() const { return raw_->hedge != LEDE_EXACT; }
    bool in_frame() const { return raw_->frame != LEDE_NONE; }
    std::string_view unit() const;  // "USD", "kilometer", "percent"; empty: none
    std::string noun() const;       // lemma of the counted noun's head; empty: none
};

struct date : element<lede_date> {
    using element::element;
    bool has(uint32_t flags) const { return (raw_->flags & flags) == flags; }
    bool is_day() const { return raw_->kind == LEDE_DATE && raw_->grain == LEDE_DAY; }
    std::string_view value() const;  // TIMEX3; empty: none
};

struct quotation : element<lede_quotation> {
    using element::element;
    bool has(uint32_t flags) const { return (raw_->flags & flags) == flags; }
    bool has_speaker() const { return !empty(raw_->speaker); }
    bool has_cue() const { return !empty(raw_->cue); }
    std::string_view words() const;    // between the marks
    std::string_view speaker() const;  // empty: none
};

struct name : element<lede_name> {
    using element::element;
    bool has(uint32_t flags) const { return (raw_->flags & flags) == flags; }
    bool is_person() const { return raw_->kind == LEDE_PERSON; }
};

struct entity : element<lede_entity> {
    using element::element;
    std::string_view canonical() const;
    std::string_view text() const = delete;  // an entity has no span
};

struct block : element<lede_block> {
    using element::element;
    bool is(lede_role r) const { return raw_->role == r; }
    // Running text of the story itself, as most rules read it.
    bool is_prose() const { return is(LEDE_PARAGRAPH) || is(LEDE_STANDFIRST) || is(LEDE_BLOCK_QUOTE); }
};

struct sentence : element<lede_sentence> {
    using element::element;
    bool has(uint32_t flags) const { return (raw_->flags & flags) == flags; }
};

// A sequence of elements [first, last) of an article.
template <class Element, class Raw>
class range {
public:
    class iterator {
    public:
        iterator(const article* a, const char* at, uint32_t stride, uint32_t i) : article_(a), at_(at), stride_(stride), i_(i) {}
        Element operator*() const { return Element(*article_, i_, *reinterpret_cast<const Raw*>(at_)); }
        iterator& operator++() { ++i_; at_ += stride_; return *this; }
        bool operator!=(const iterator& o) const { return i_ != o.i_; }
        bool operator==(const iterator& o) const { return i_ == o.i_; }

    private:
        const article* article_;
        const char* at_;
        uint32_t stride_, i_;
    };
    range(const article& a, lede_view v) : range(a, v, 0, v.count) {}
    range(const article& a, lede_view v, uint32_t first, uint32_t last) : article_(&a), view_(v), first_(first), last_(last) {}
    uint32_t size() const { return last_ - first_; }
    bool empty() const { return first_ == last_; }
    Element operator[](uint32_t i) const { return Element(*article_, first_ + i, strided<Raw>(view_)[first_ + i]); }
    iterator begin() const { return at(first_); }
    iterator end() const { return at(last_); }

private:
    iterator at(uint32_t i) const {
        return {article_, static_cast<const char*>(view_.data) + std::size_t(i) * view_.stride, view_.stride, i};
    }
    const article* article_;
    lede_view view_;
    uint32_t first_, last_;
};

// An article and its annotations: the C++ view of lede_article.
class article {
public:
    using tokens_range = range<token, lede_token>;
    explicit article(const lede_article& raw) : raw_(&raw) {
        if (LEDE_HAS(&raw, keys) && raw.keys.count == raw.tokens.count) keys_ = static_cast<const uint64_t*>(raw.keys.data);
        if (LEDE_HAS(&raw, next_uses) && raw.next_uses.count == raw.tokens.count) next_uses_ = static_cast<const uint32_t*>(raw.next_uses.data);
    }
    const lede_article& raw() const { return *raw_; }

    std::string_view text() const { return sv(raw_->text); }
    std::string_view text(lede_span s) const { return text().substr(s.begin, s.end - s.begin); }
    std::string_view string(uint32_t index) const {  // an entry of `strings`; empty for LEDE_NONE
        if (index == LEDE_NONE) return {};
        auto s = strided<lede_span>(raw_->strings)[index];
        return sv(raw_->string_bytes).substr(s.begin, s.end - s.begin);
    }
    std::string_view language() const { return sv(raw_->language); }
    std::string_view locale() const { return sv(raw_->locale); }
    std::string_view genre() const { return sv(raw_->genre); }
    bool has_date() const { return raw_->published != LEDE_NO_DAY; }
    int32_t published() const { return raw_->published; }  // days since 1970-01-01

    range<block, lede_block> blocks() const { return {*this, raw_->blocks}; }
    range<sentence, lede_sentence> sentences() const { return {*this, raw_->sentences}; }
    tokens_range tokens() const { return {*this, raw_->tokens}; }
    range<quantity, lede_quantity> quantities() const { return {*this, raw_->quantities}; }
    range<date, lede_date> dates() const { return {*this, raw_->dates}; }
    range<quotation, lede_quotation> quotations() const { return {*this, raw_->quotations}; }
    range<name, lede_name> names() const { return {*this, raw_->names}; }
    range<entity, lede_entity> entities() const { return {*this, raw_->entities}; }

    tokens_range tokens(const sentence& s) const { return tokens(s->first_token, s->token_count); }
    tokens_range tokens(const block& b) const { return tokens(b->first_token, b->token_count); }
    tokens_range tokens(uint32_t first, uint32_t count) const { return {*this, raw_->tokens, first, first + count}; }
    range<sentence, lede_sentence> sentences(const block& b) const {
        return {*this, raw_->sentences, b->first_sentence, b->first_sentence + b->sentence_count};
    }
    token token_at(uint32_t i) const { return tokens()[i]; }
    uint64_t key_at(uint32_t token) const {
        return keys_ ? keys_[token] : made_key(token);
    }
    // The tokens that are a word, in the order of the text: for (token t : a.uses("both"_key)). A rule that waits for some words
    // asks for them so: it costs nothing on the articles that have none.
    class uses_of {
    public:
        class iterator {
        public:
            iterator(const article* a, uint32_t at) : article_(a), at_(at) {}
            token operator*() const { return article_->token_at(at_); }
            iterator& operator++() { at_ = article_->next_use(at_); return *this; }
            bool operator!=(const iterator& o) const { return at_ != o.at_; }

        private:
            const article* article_;
            uint32_t at_;
        };
        uses_of(const article& a, uint64_t key) : article_(&a), first_(a.first_use(key)) {}
        bool empty() const { return first_ == LEDE_NONE; }
        iterator begin() const { return {article_, first_}; }
        iterator end() const { return {article_, LEDE_NONE}; }

    private:
        const article* article_;
        uint32_t first_;
    };
    uses_of uses(uint64_t key) const { return {*this, key}; }
    bool has_word(uint64_t key) const { return first_use(key) != LEDE_NONE; }
    // The next token that is the same word as this one; NONE: it is the last.
    uint32_t next_use(uint32_t token) const { return next_uses_ ? next_uses_[token] : search(key_at(token), token + 1); }
    // The tokens that have one of some rare flags, in order: for (token t : a.flagged(LEDE_GLUED | LEDE_INNER_CAPITAL)).
    class flagged_tokens {
    public:
        class iterator {
        public:
            iterator(const article* a, uint32_t flags, uint32_t at) : article_(a), flags_(flags), at_(at) { skip(); }
            token operator*() const { return article_->token_at(at_); }
            iterator& operator++() { ++at_; skip(); return *this; }
            bool operator!=(const iterator& o) const { return at_ != o.at_; }

        private:
            void skip() {
                const strided<lede_token> all(article_->raw_->tokens);
                uint32_t i = at_;
                while (i < all.size() && !(all[i].flags & flags_)) ++i;
                at_ = i;
            }
            const article* article_;
            uint32_t flags_, at_;
        };
        flagged_tokens(const article& a, uint32_t flags) : article_(&a), flags_(flags) {}
        iterator begin() const { return {article_, flags_, 0}; }
        iterator end() const { return {article_, flags_, article_->tokens().size()}; }

    private:
        const article* article_;
        uint32_t flags_;
    };
    flagged_tokens flagged(uint32_t flags) const { return {*this, flags}; }
    sentence sentence_of(uint32_t token_index) const { return sentences()[token_at(token_index)->sentence]; }
    block block_of(const sentence& s) const { return blocks()[s->block]; }

    // Elements of a sorted array that begin in a span: their indices as [first, last).
    template <class Raw>
    std::pair<uint32_t, uint32_t> begin_in(lede_view v, lede_span s) const {
        strided<Raw> e(v);
        auto lower = [&](uint32_t at) {
            uint32_t lo = 0, hi = v.count;
            while (lo < hi) { uint32_t mid = lo + (hi - lo) / 2; if (e[mid].span.begin < at) lo = mid + 1; else hi = mid; }
            return lo;
        };
        return {lower(s.begin), lower(s.end)};
    }
    range<quantity, lede_quantity> quantities_in(lede_span s) const {
        auto [b, e] = begin_in<lede_quantity>(raw_->quantities, s); return {*this, raw_->quantities, b, e}; }
    range<date, lede_date> dates_in(lede_span s) const {
        auto [b, e] = begin_in<lede_date>(raw_->dates, s); return {*this, raw_->dates, b, e}; }
    range<name, lede_name> names_in(lede_span s) const {
        auto [b, e] = begin_in<lede_name>(raw_->names, s); return {*this, raw_->names, b, e}; }
    range<quotation, lede_quotation> quotations_in(lede_span s) const {
        auto [b, e] = begin_in<lede_quotation>(raw_->quotations, s); return {*this, raw_->quotations, b, e}; }
    tokens_range tokens_in(lede_span s) const {
        auto [b, e] = begin_in<lede_token>(raw_->tokens, s); return {*this, raw_->tokens, b, e}; }

private:
    uint32_t first_use(uint64_t key) const {
        if (!next_uses_) return search(key, 0);
        auto* words = static_cast<const lede_word*>(raw_->words.data);
        for (uint32_t last = raw_->words.count - 1, i = uint32_t(key) & last; words[i].key; i = (i + 1) & last)
            if (words[i].key == key) return words[i].first_token;
        return LEDE_NONE;
    }
    // Under a host before keys and next_uses.
    [[gnu::noinline, gnu::cold]] uint64_t made_key(uint32_t token) const { return word_key(token_at(token).text()); }
    [[gnu::noinline, gnu::cold]] uint32_t search(uint64_t key, uint32_t from) const {
        while (from < raw_->tokens.count && key_at(from) != key) ++from;
        return from < raw_->tokens.count ? from : LEDE_NONE;
    }

    const lede_article* raw_;
    const uint64_t* keys_ = nullptr;  // null: a host before keys
    const uint32_t* next_uses_ = nullptr;
};

template <class Raw> std::string_view element<Raw>::text() const { return article_->text(raw_->span); }
inline uint64_t token::key() const { return article_->key_at(index_); }
inline std::string_view quantity::unit() const { return article_->string(raw_->unit); }
inline std::string_view date::value() const { return article_->string(raw_->value); }
inline std::string_view quotation::words() const { return article_->text(raw_->inner); }
inline std::string_view quotation::speaker() const { return article_->text(raw_->speaker); }
inline std::string_view entity::canonical() const { return article_->string(raw_->canonical); }
inline std::string quantity::noun() const { return raw_->noun == LEDE_NONE ? std::string() : article_->token_at(raw_->noun).lemma(); }

// ASCII only, which is what a comparison of English words needs; other bytes stay.
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
inline std::string lower(std::string_view s) {
    std::string out(s);
    for (char& c : out) c = lower(c);
    return out;
}
constexpr bool same_word(std::string_view a, std::string_view b) {  // but for case
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}
inline std::string token::lemma() const {
    return raw_->lemma == LEDE_NONE ? lower(text()) : std::string(article_->string(raw_->lemma));
}

}  // namespace ledelint
