// plugin.hpp - the C++20 face of the contract in ledelint.h; header-only, all that a plugin includes.
//
// A rule is a struct with a message enum, `info`, and `check(const article&, const reporter&)`; it is registered in its own
// file with LEDELINT_RULE(name) and listed in the plugin's file with LEDELINT_PLUGIN(id, version, uri, names...):
//
//     struct share_over_whole {
//         enum message : uint32_t { over };
//         static constexpr lede_message messages[] = {{"over"_s, "'{0}' of a whole is more than all of it."_s}};
//         static constexpr lede_rule_info info = ledelint::rule({.id = "share-over-whole", ..., .messages = messages});
//         void check(const ledelint::article& a, const ledelint::reporter& report) const {
//             for (auto q : a.quantities())
//                 if (q.is_percent() && q.is_share() && q->low > 100) report({.span = q->span, .message = over, .args = {q.text()}});
//         }
//     };
//     LEDELINT_RULE(share_over_whole)
//
// Optional members of a rule: a constructor from `const ledelint::context&` (options, lexicons), and
// `conclude(const article&, accepted_findings, const reporter&)`. A rule keeps nothing from one article to the next, so
// `check` is const. Exceptions that leave a rule are caught here and become a failure of that rule on that article.
//
// Views and elements borrow from the article of the current call. Positions are bytes.
#pragma once

#include "ledelint.h"

#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ledelint {

constexpr lede_str str(std::string_view s) { return {s.data(), s.size()}; }
constexpr std::string_view sv(lede_str s) { return s.size ? std::string_view(s.data, s.size) : std::string_view(); }

// The key of a word, as ledelint.h has it.
constexpr uint64_t word_key(std::string_view word) {
    uint64_t h = 14695981039346656037ull;
    for (std::size_t i = 0; i < word.size(); ++i) {
        char c = word[i];
        if (c >= 'A' && c <= 'Z') c = char(c + 32);
        if (word.substr(i, 3) == "\u2019") { c = '\''; i += 2; }
        h = (h ^ uint8_t(c)) * 1099511628211ull;
    }
    h ^= h >> 29;
    return h * 0xbf58476d1ce4e5b9ull;
}

inline namespace literals {
constexpr lede_str operator""_s(const char* s, std::size_t n) { return {s, n}; }
constexpr uint64_t operator""_key(const char* s, std::size_t n) { return word_key({s, n}); }
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
        return keys_ ? keys_[token] : word_key(token_at(token).text());
    }
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
    const lede_article* raw_;
    const uint64_t* keys_ = nullptr;  // null: a host before keys
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

// ---- Reporting -----------------------------------------------------------------------------------------------------

struct related_place { lede_span span; uint32_t message; std::vector<std::string> args = {}; };
struct edit { lede_span span; std::string text; };
struct fix { std::string title; std::vector<edit> edits; lede_safety safety = LEDE_REVIEW; };
struct finding {
    lede_span span;
    uint32_t message = 0;  // index into the rule's messages
    std::vector<std::string> args = {};
    std::vector<related_place> related = {};
    std::vector<fix> fixes = {};  // several are alternatives
    uint32_t weaker = 0;
    float rank = -1;
};

class reporter {
public:
    explicit reporter(const lede_sink& sink) : sink_(&sink) {}
    void operator()(const finding& f) const {
        std::vector<lede_str> args;
        for (const auto& s : f.args) args.push_back(str(s));
        std::vector<std::vector<lede_str>> related_args(f.related.size());
        std::vector<lede_related> related;
        for (std::size_t i = 0; i < f.related.size(); ++i) {
            for (const auto& s : f.related[i].args) related_args[i].push_back(str(s));
            related.push_back({f.related[i].span, f.related[i].message, 0, view_of(related_args[i])});
        }
        std::vector<std::vector<lede_edit>> edits(f.fixes.size());
        std::vector<lede_fix> fixes;
        for (std::size_t i = 0; i < f.fixes.size(); ++i) {
            for (const auto& e : f.fixes[i].edits) edits[i].push_back({e.span, str(e.text)});
            fixes.push_back({f.fixes[i].safety, 0, str(f.fixes[i].title), view_of(edits[i])});
        }
        lede_finding raw{sizeof(lede_finding), f.message, f.span, f.weaker, f.rank, view_of(args), view_of(related), view_of(fixes)};
        sink_->report(sink_->ctx, &raw);
    }

private:
    const lede_sink* sink_;
};

class accepted_findings {
public:
    explicit accepted_findings(lede_view v) : view_(v) {}
    uint32_t size() const { return view_.count; }
    const lede_accepted& operator[](uint32_t i) const { return strided<lede_accepted>(view_)[i]; }

private:
    lede_view view_;
};

// ---- What a rule is given when it is made: options and lexicons -----------------------------------------------------

class lexicon {  // valid as long as the rule
public:
    lexicon(const lede_lexicons& s, std::string_view name) : service_(&s), name_(name) {}
    strided<lede_hit> hits(const article& a) const { return strided<lede_hit>(service_->hits(service_->ctx, &a.raw(), str(name_))); }
    // Whether a hit begins in `place`.
    bool hits_in(const article& a, lede_span place) const {
        auto all = hits(a);
        uint32_t lo = 0, hi = all.size();
        while (lo < hi) { uint32_t mid = lo + (hi - lo) / 2; if (all[mid].span.begin < place.begin) lo = mid + 1; else hi = mid; }
        return lo < all.size() && all[lo].span.begin < place.end;
    }
    lede_entry entry(const lede_hit& h) const {
        lede_entry e{};
        service_->entry(service_->ctx, str(name_), h.entry, &e);
        return e;
    }
    std::optional<lede_entry> find(std::string_view key) const {
        lede_entry e{};
        if (service_->lookup(service_->ctx, str(name_), str(key), &e) != LEDE_OK) return std::nullopt;
        return e;
    }
    bool has(std::string_view key) const { return find(key).has_value(); }

private:
    const lede_lexicons* service_;
    std::string_view name_;
};

class context {
public:
    context(const lede_host& host, lede_view options) : host_(&host), options_(options) {}
    bool boolean(std::string_view name) const { return option(name).integer != 0; }
    int64_t integer(std::string_view name) const { return option(name).integer; }
    double number(std::string_view name) const { return option(name).number; }
    std::string text(std::string_view name) const { return std::string(sv(option(name).text)); }
    std::vector<std::string> texts(std::string_view name) const {
        std::vector<std::string> out;
        strided<lede_str> v(option(name).texts);
        for (uint32_t i = 0; i < v.size(); ++i) out.emplace_back(sv(v[i]));
        return out;
    }
    // `name` must outlive the rule: a literal. The rule's info declares it.
    ledelint::lexicon lexicon(std::string_view name) const {
        auto* s = static_cast<const lede_lexicons*>(host_->service(host_->ctx, str(LEDE_LEXICON_SERVICE)));
        if (!s) throw std::runtime_error("the host offers no lexicons");
        return {*s, name};
    }

private:
    const lede_option& option(std::string_view name) const {
        strided<lede_option> v(options_);
        for (uint32_t i = 0; i < v.size(); ++i)
            if (sv(v[i].name) == name) return v[i];
        throw std::out_of_range("no option '" + std::string(name) + "' is declared");
    }
    const lede_host* host_;
    lede_view options_;
};

// ---- Declaring a rule ------------------------------------------------------------------------------------------------

constexpr lede_option_info integer_option(lede_str name, int64_t initial, lede_str summary, double least = 0, double most = 0) {
    return {{name, LEDE_INTEGER, 0, initial, 0, {}, {}}, summary, least, most, {}};
}
constexpr lede_option_info number_option(lede_str name, double initial, lede_str summary, double least = 0, double most = 0) {
    return {{name, LEDE_NUMBER, 0, 0, initial, {}, {}}, summary, least, most, {}};
}
constexpr lede_option_info boolean_option(lede_str name, bool initial, lede_str summary) {
    return {{name, LEDE_BOOLEAN, 0, initial ? 1 : 0, 0, {}, {}}, summary, 0, 0, {}};
}
constexpr lede_option_info text_option(lede_str name, lede_str initial, lede_str summary, lede_view choices = {}) {
    return {{name, LEDE_TEXT, 0, 0, 0, initial, {}}, summary, 0, 0, choices};
}
constexpr lede_option_info texts_option(lede_str name, lede_str summary, lede_view initial = {}) {
    return {{name, LEDE_TEXTS, 0, 0, 0, {}, initial}, summary, 0, 0, {}};
}

// What a rule declares, by name; `rule` makes the C struct of it.
struct declaration {
    std::string_view id, summary, help, since = "0.1.0";
    lede_tier tier = LEDE_TIER_A;
    lede_level level = LEDE_WARNING;
    lede_view messages;
    lede_view options = {}, lexicons = {}, yields_to = {}, old_ids = {};
    uint32_t needs = 0, traits = 0;
    lede_stability stability = LEDE_STABLE;
};
constexpr lede_rule_info rule(const declaration& d) {
    return {sizeof(lede_rule_info), d.level, d.tier, d.stability, d.needs, d.traits, str(d.id), str(d.summary), str(d.help),
            str(d.since), d.messages, d.options, d.old_ids, d.lexicons, d.yields_to};
}

namespace detail {

// The one boundary that exceptions stop at.
template <class Fail, class F>
lede_status guarded(Fail fail, void* ctx, F&& f) noexcept {
    try { f(); return LEDE_OK; }
    catch (const std::exception& e) { fail(ctx, str(e.what())); }
    catch (...) { fail(ctx, str("an exception that is no std::exception")); }
    return LEDE_FAILED;
}

template <class R>
struct thunk {
    static lede_status create(const lede_host* h, lede_view options, void** self) {
        return guarded(h->fail, h->ctx, [&] {
            if constexpr (std::is_constructible_v<R, const context&>) *self = new R(context(*h, options));
            else *self = new R();
        });
    }
    static void destroy(void* self) { delete static_cast<R*>(self); }
    static lede_status check(void* self, const lede_article* a, const lede_sink* s) {
        return guarded(s->fail, s->ctx, [&] { static_cast<const R*>(self)->check(article(*a), reporter(*s)); });
    }
    static lede_status conclude(void* self, const lede_article* a, lede_view accepted, const lede_sink* s) {
        return guarded(s->fail, s->ctx, [&] {
            static_cast<const R*>(self)->conclude(article(*a), accepted_findings(accepted), reporter(*s)); });
    }
};

template <class R>
constexpr lede_rule make_rule() {
    lede_rule r{sizeof(lede_rule), 0, &R::info, thunk<R>::create, thunk<R>::destroy, nullptr, nullptr};
    if constexpr (requires { &R::check; }) r.check = thunk<R>::check;
    if constexpr (requires { &R::conclude; }) r.conclude = thunk<R>::conclude;
    return r;
}

#define LEDELINT_TEXT2(x) #x
#define LEDELINT_TEXT(x) LEDELINT_TEXT2(x)
#if defined(__clang__)
inline constexpr std::string_view compiler = "clang " LEDELINT_TEXT(__clang_major__);
#else
inline constexpr std::string_view compiler = "g++ " LEDELINT_TEXT(__GNUC__);
#endif

}  // namespace detail
}  // namespace ledelint

// In a rule's file, at namespace scope outside any namespace. The rule struct may stand in an anonymous namespace.
#define LEDELINT_RULE(name) \
    extern const lede_rule ledelint_rule_##name; \
    constinit const lede_rule ledelint_rule_##name = ::ledelint::detail::make_rule<name>();

// In the plugin's file: id, version, home page, then the names of its rules.
#define LEDELINT_PLUGIN(id, version, uri, ...) \
    LEDELINT_EACH(LEDELINT_DECLARE, __VA_ARGS__) \
    static constinit const lede_rule* const ledelint_rules[] = {LEDELINT_EACH(LEDELINT_ADDRESS, __VA_ARGS__)}; \
    extern "C" __attribute__((visibility("default"))) const lede_plugin ledelint_plugin_v1; \
    constinit const lede_plugin ledelint_plugin_v1 = {sizeof(lede_plugin), LEDELINT_TARGET_MINOR, LEDELINT_DRAFT, 0, ::ledelint::str(id), \
        ::ledelint::str(version), ::ledelint::str(::ledelint::detail::compiler), ::ledelint::str(uri), ::ledelint::view_of(ledelint_rules)};

#define LEDELINT_DECLARE(name) extern const lede_rule ledelint_rule_##name;
#define LEDELINT_ADDRESS(name) &ledelint_rule_##name,
// Applies a macro to each argument; 256 at most (C++20 __VA_OPT__ recursion).
#define LEDELINT_PARENS ()
#define LEDELINT_EXPAND(...) LEDELINT_EXPAND4(LEDELINT_EXPAND4(LEDELINT_EXPAND4(LEDELINT_EXPAND4(__VA_ARGS__))))
#define LEDELINT_EXPAND4(...) LEDELINT_EXPAND3(LEDELINT_EXPAND3(LEDELINT_EXPAND3(LEDELINT_EXPAND3(__VA_ARGS__))))
#define LEDELINT_EXPAND3(...) LEDELINT_EXPAND2(LEDELINT_EXPAND2(LEDELINT_EXPAND2(LEDELINT_EXPAND2(__VA_ARGS__))))
#define LEDELINT_EXPAND2(...) LEDELINT_EXPAND1(LEDELINT_EXPAND1(LEDELINT_EXPAND1(LEDELINT_EXPAND1(__VA_ARGS__))))
#define LEDELINT_EXPAND1(...) __VA_ARGS__
#define LEDELINT_EACH(macro, ...) __VA_OPT__(LEDELINT_EXPAND(LEDELINT_EACH_STEP(macro, __VA_ARGS__)))
#define LEDELINT_EACH_STEP(macro, first, ...) macro(first) __VA_OPT__(LEDELINT_EACH_AGAIN LEDELINT_PARENS (macro, __VA_ARGS__))
#define LEDELINT_EACH_AGAIN() LEDELINT_EACH_STEP
