#include "settings.hpp"

#include "metadata.hpp"
#include "nearest.hpp"
#include "views.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ledelint::lint {
namespace {

option_value value_of(const lede_option& o) {
    switch (o.type) {
        case LEDE_BOOLEAN: return o.integer != 0;
        case LEDE_INTEGER: return o.integer;
        case LEDE_NUMBER: return o.number;
        case LEDE_TEXT: return std::string(sv(o.text));
        default: break;
    }
    std::vector<std::string> texts;
    for (lede_str s : elements<lede_str>(o.texts)) texts.emplace_back(sv(s));
    return texts;
}

rule_setting initial_setting(const rule_entry& r) {
    rule_setting s{r.info->level, {}};
    for (const lede_option_info& o : elements<lede_option_info>(r.info->options))
        s.options.push_back({std::string(sv(o.initial.name)), value_of(o.initial)});
    return s;
}

void set_option(std::vector<option_choice>& options, const option_choice& c) {
    auto at = std::find_if(options.begin(), options.end(), [&](const option_choice& o) { return o.name == c.name; });
    if (at != options.end()) at->value = c.value;
}

constexpr std::string_view type_names[] = {"", "true or false", "a whole number", "a number", "a text", "a list of texts"};

// The value in the type that the option declares; none: it is of another.
std::optional<option_value> converted(lede_option_type type, const option_value& v) {
    if (type == LEDE_NUMBER && std::holds_alternative<int64_t>(v)) return double(std::get<int64_t>(v));
    if (v.index() + 1 != type) return {};
    return v;
}

// The part of the value that option_defect looks at.
lede_option as_option(lede_option_type type, const option_value& v) {
    lede_option o{};
    o.type = type;
    if (auto* i = std::get_if<int64_t>(&v)) o.integer = *i;
    if (auto* d = std::get_if<double>(&v)) o.number = *d;
    if (auto* s = std::get_if<std::string>(&v)) o.text = str(*s);
    return o;
}

bool matches(std::string_view pattern, const rule_entry& r) {
    if (pattern.ends_with(".*")) return std::string_view(r.id).substr(0, r.id.find('.')) == pattern.substr(0, pattern.size() - 2);
    return pattern == r.id;
}

// Which rules the patterns name.
result<std::vector<bool>> named(const std::vector<std::string>& patterns, std::string_view flag, const registry& rules) {
    std::vector<bool> out(rules.rules().size());
    for (const std::string& p : patterns) {
        bool any = false;
        if (const rule_entry* r = rules.find(p)) any = out[r->index] = true;
        for (const auto& r : rules.rules())
            if (matches(p, *r)) any = out[r->index] = true;
        if (any) continue;
        std::vector<std::string_view> known;
        std::vector<std::string> globs;
        for (const auto& pl : rules.plugins()) globs.push_back(pl.id + ".*");
        for (const auto& g : globs) known.push_back(g);
        for (const auto& r : rules.rules()) known.push_back(r->id);
        return problem{problem::usage,
                       fmt::format("{} '{}' names no rule{}; 'ledelint rules' lists them", flag, p, did_you_mean(p, known))};
    }
    return out;
}

}  // namespace

bool lexicon_change::operator==(const lexicon_change& o) const {
    auto same = [](const analysis::lexicon_entry& a, const analysis::lexicon_entry& b) {
        return a.key == b.key && a.value == b.value && a.label == b.label;
    };
    return name == o.name && remove == o.remove && std::equal(add.begin(), add.end(), o.add.begin(), o.add.end(), same);
}

settings default_settings(const registry& rules) {
    settings s;
    for (const auto& r : rules.rules()) s.rules.push_back(initial_setting(*r));
    return s;
}

void apply(const settings_layer& layer, settings& s) {
    for (const rule_choice& c : layer.rules) {
        rule_setting& r = s.rules[c.rule];
        if (c.level) r.level = *c.level;
        for (const option_choice& o : c.options) set_option(r.options, o);
    }
    s.lexicons.insert(s.lexicons.end(), layer.lexicons.begin(), layer.lexicons.end());
    if (layer.language) s.language = *layer.language;
    if (layer.locale) s.locale = *layer.locale;
    if (layer.genre) s.genre = *layer.genre;
}

void complete(text::metadata& facts, const settings& s) {
    if (facts.language.empty()) facts.language = s.language;
    if (facts.locale.empty()) facts.locale = s.locale;
    if (facts.genre.empty()) facts.genre = s.genre;
}

result<option_choice> option_for(const rule_entry& rule, std::string_view name, const option_value& value) {
    std::vector<std::string_view> known;
    for (const lede_option_info& o : elements<lede_option_info>(rule.info->options)) {
        known.push_back(sv(o.initial.name));
        if (known.back() != name) continue;
        auto v = converted(o.initial.type, value);
        if (!v) return problem{problem::usage, fmt::format("option '{}' of {} wants {}", name, rule.id, type_names[o.initial.type])};
        if (auto d = option_defect(o, as_option(o.initial.type, *v)))
            return problem{problem::usage, fmt::format("option '{}' of {} {}", name, rule.id, *d)};
        return option_choice{std::string(name), *std::move(v)};
    }
    return problem{problem::usage, fmt::format("{} has no option '{}'{}", rule.id, name, did_you_mean(name, known))};
}

std::optional<problem> apply(const selection& chosen, const registry& rules, settings& s) {
    auto select = named(chosen.select, "--select", rules);
    if (!select) return select.error();
    auto ignore = named(chosen.ignore, "--ignore", rules);
    if (!ignore) return ignore.error();
    for (std::size_t i = 0; i < s.rules.size(); ++i) {
        lede_level& level = s.rules[i].level;
        if (!chosen.select.empty()) level = (*select)[i] ? std::max<lede_level>(level, LEDE_NOTE) : lede_level(LEDE_OFF);
        if ((*ignore)[i]) level = LEDE_OFF;
    }
    return {};
}

namespace {
constexpr std::string_view level_names[] = {"off", "note", "warning", "error"};
}

std::optional<lede_level> level_named(std::string_view name) {
    for (lede_level l = LEDE_OFF; l <= LEDE_ERROR; ++l)
        if (level_names[l] == name) return l;
    return {};
}

std::string_view name_of(lede_level l) { return level_names[std::min<lede_level>(l, LEDE_ERROR)]; }

}  // namespace ledelint::lint
