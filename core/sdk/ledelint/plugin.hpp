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
// article.hpp has what a rule reads.
#pragma once

#include "article.hpp"

#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ledelint {

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
