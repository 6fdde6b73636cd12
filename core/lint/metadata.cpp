#include "metadata.hpp"

#include "utf8.hpp"
#include "views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace ledelint::lint {
namespace {

constexpr uint32_t most_rules = 10000, most_elements = 10000;

bool is_control(char c) { return uint8_t(c) < 0x20 || c == 0x7f; }
bool one_line(std::string_view s) { return valid_utf8(s) && std::none_of(s.begin(), s.end(), is_control); }

// Words of small letters and digits, joined by '-': ids of plugins and rules, message ids, names of lexicons.
bool is_name(std::string_view s, char also = '-') {
    if (s.empty() || s.size() > 64 || s[0] < 'a' || s[0] > 'z' || s.back() == '-') return false;
    return std::all_of(s.begin(), s.end(),
                       [&](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == also; });
}

bool is_full_id(std::string_view s) {
    auto dot = s.find('.');
    return dot != s.npos && is_name(s.substr(0, dot)) && is_name(s.substr(dot + 1));
}

bool is_web_address(std::string_view s) {
    if (!s.starts_with("https://") && !s.starts_with("http://")) return false;
    constexpr std::string_view others = "-._~:/?#[]@!$&'()*+,;=%";
    return std::all_of(s.begin(), s.end(), [&](char c) { return isalnum(uint8_t(c)) || others.find(c) != others.npos; });
}

// '{' and '}' stand only around the number of an argument below 10.
bool placeholders_well_formed(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '}') return false;
        if (text[i] != '{') continue;
        if (i + 2 >= text.size() || text[i + 1] < '0' || text[i + 1] > '9' || text[i + 2] != '}') return false;
        i += 2;
    }
    return true;
}

// Keeps the first defect. After one, further requirements cost nothing and change nothing.
class inspector {
public:
    explicit inspector(std::string where) : where_(std::move(where)) {}
    bool require(bool holds, std::string_view field, std::string_view what) {
        if (!holds && !defect_) defect_ = fmt::format("{}: {} {}", where_, field, what);
        return !defect_.has_value();
    }
    bool require_view(lede_view v, uint32_t least, std::string_view field) {
        std::string_view d = defect_of(v, least);
        return require(d.empty(), field, d) && require(v.count <= most_elements, field, "has too many elements");
    }
    void enter(std::string where) { where_ = std::move(where); }
    bool sound() const { return !defect_; }
    std::optional<std::string> take() { return std::move(defect_); }

private:
    std::string where_;
    std::optional<std::string> defect_;
};

template <class T, class Id>
bool all_different(elements<T> list, Id id) {
    std::vector<std::string_view> ids;
    for (const T& e : list) ids.push_back(id(e));
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

void inspect_names(inspector& i, lede_view v, std::string_view field, bool (*fits)(std::string_view), std::string_view what) {
    if (!i.require_view(v, first_size::string, field)) return;
    for (lede_str s : elements<lede_str>(v)) i.require(fits(sv(s)), field, what);
}

void inspect_messages(inspector& i, const lede_rule_info& info) {
    if (!i.require_view(info.messages, first_size::message, "messages")) return;
    i.require(info.messages.count > 0, "messages", "is empty");
    elements<lede_message> messages(info.messages);
    for (const lede_message& m : messages) {
        i.require(is_name(sv(m.id), '_'), "messages: id", "is no name of small letters, digits and hyphens");
        i.require(m.text.size > 0 && one_line(sv(m.text)), "messages: text", "is empty or no line of UTF-8");
        i.require(placeholders_well_formed(sv(m.text)), "messages: text", "has a brace that is no placeholder {0} to {9}");
    }
    i.require(all_different(messages, [](const lede_message& m) { return sv(m.id); }), "messages: id", "stands twice");
}

void inspect_options(inspector& i, const lede_rule_info& info) {
    if (!i.require_view(info.options, first_size::option_info, "options")) return;
    elements<lede_option_info> options(info.options);
    for (const lede_option_info& o : options) {
        i.require(is_name(sv(o.initial.name), '_'), "options: name", "is no name of small letters, digits and hyphens");
        i.require(sv(o.initial.name) != "level", "options: name", "is 'level', which the configuration has for itself");
        i.require(o.initial.type >= LEDE_BOOLEAN && o.initial.type <= LEDE_TEXTS, "options: type", "is unknown");
        i.require(one_line(sv(o.summary)), "options: summary", "is no line of UTF-8");
        i.require(o.least <= o.most, "options: least", "is above most");
        if (!i.require_view(o.choices, first_size::string, "options: choices")) return;
        if (!i.require_view(o.initial.texts, first_size::string, "options: texts")) return;
        if (auto d = option_defect(o, o.initial)) i.require(false, "options: default", *d);
    }
    i.require(all_different(options, [](const lede_option_info& o) { return sv(o.initial.name); }), "options: name", "stands twice");
}

void inspect_level(inspector& i, const lede_rule_info& info) {
    i.require(info.level <= LEDE_ERROR, "level", "is unknown");
    i.require(info.tier >= LEDE_TIER_A && info.tier <= LEDE_TIER_C, "tier", "is unknown");
    i.require(info.tier != LEDE_TIER_B || info.level <= LEDE_WARNING, "level", "is above warning in tier B");
    i.require(info.tier != LEDE_TIER_C || info.level == LEDE_OFF, "level", "is not off in tier C");
    i.require(info.stability <= LEDE_DEPRECATED, "stability", "is unknown");
    i.require((info.needs & ~uint32_t(LEDE_NEEDS_DATE)) == 0, "needs", "has an unknown bit");
    i.require((info.traits & ~uint32_t(LEDE_SURFACE)) == 0, "traits", "has an unknown bit");
}

void inspect_info(inspector& i, const lede_rule_info& info) {
    inspect_level(i, info);
    i.require(info.summary.size > 0 && one_line(sv(info.summary)), "summary", "is empty or no line of UTF-8");
    i.require(info.help.size > 0 && valid_utf8(sv(info.help)), "help", "is empty or not UTF-8");
    i.require(one_line(sv(info.since)), "since", "is no line of UTF-8");
    inspect_messages(i, info);
    inspect_options(i, info);
    constexpr std::string_view no_id = "has an entry that is no full rule id 'plugin.rule'";
    inspect_names(i, info.old_ids, "old_ids", is_full_id, no_id);
    inspect_names(i, info.yields_to, "yields_to", is_full_id, no_id);
    inspect_names(i, info.lexicons, "lexicons", [](std::string_view s) { return is_name(s); }, "has an entry that is no name");
}

void inspect_rule(inspector& i, std::string_view plugin, uint32_t number, const lede_rule* r) {
    i.enter(fmt::format("plugin '{}', rule {}", plugin, number + 1));
    if (!i.require(r != nullptr, "rules", "has a null entry")) return;
    if (!i.require(r->struct_size >= first_size::rule, "struct_size", "is too small: the rule is truncated")) return;
    if (!i.require(r->info != nullptr, "info", "is null")) return;
    if (!i.require(r->info->struct_size >= first_size::rule_info, "info: struct_size", "is too small: the info is truncated")) return;
    if (!i.require(is_name(sv(r->info->id)), "id", "is no name of small letters, digits and hyphens")) return;
    i.enter(fmt::format("plugin '{}', rule '{}'", plugin, sv(r->info->id)));
    i.require(r->create && r->destroy, "create, destroy", "must both be given");
    i.require(r->check || r->conclude, "check, conclude", "are both null: the rule does nothing");
    inspect_info(i, *r->info);
}

void inspect_contract(inspector& i, const lede_plugin& p) {
    if (!i.require(p.struct_size >= first_size::plugin, "struct_size", "is too small: the manifest is truncated")) return;
    i.require(p.draft == LEDELINT_DRAFT, "draft", fmt::format(
        "is {}, this host has draft {} of the contract: rebuild the plugin with this host's headers", p.draft, LEDELINT_DRAFT));
    i.require(p.min_minor <= LEDELINT_MINOR, "min_minor", fmt::format(
        "is {}, this host knows the contract up to {}.{}: use a newer ledelint", p.min_minor, LEDELINT_MAJOR, LEDELINT_MINOR));
}

}  // namespace

std::optional<std::string> option_defect(const lede_option_info& info, const lede_option& v) {
    const bool bounded = info.least != 0 || info.most != 0;
    auto outside = [&](double x) { return bounded && !(x >= info.least && x <= info.most); };
    auto number = [&](double x) -> std::optional<std::string> {
        if (!std::isfinite(x)) return "is not a finite number";
        if (outside(x)) return fmt::format("is {}, and must be from {} to {}", x, info.least, info.most);
        return {};
    };
    if (v.type == LEDE_INTEGER) return number(double(v.integer));
    if (v.type == LEDE_NUMBER) return number(v.number);
    if (v.type == LEDE_TEXT && info.choices.count) {
        std::string list;
        for (lede_str c : elements<lede_str>(info.choices)) {
            if (sv(c) == sv(v.text)) return {};
            list += fmt::format("{}'{}'", list.empty() ? "" : ", ", sv(c));
        }
        return fmt::format("must be one of {}", list);
    }
    return {};
}

std::optional<std::string> metadata_defect(const lede_plugin& p, bool own) {
    inspector i("plugin");
    inspect_contract(i, p);
    if (!i.sound()) return i.take();
    i.require(is_name(sv(p.id)), "id", "is no name of small letters, digits and hyphens");
    if (!i.sound()) return i.take();
    i.enter(fmt::format("plugin '{}'", sv(p.id)));
    i.require(own || sv(p.id) != reserved_plugin_id, "id", "is reserved for the host");
    i.require(p.version.size > 0 && one_line(sv(p.version)), "version", "is empty or no line of UTF-8");
    i.require(one_line(sv(p.built_with)), "built_with", "is no line of UTF-8");
    i.require(p.uri.size == 0 || is_web_address(sv(p.uri)), "uri", "is no http or https address");
    i.require_view(p.rules, sizeof(void*), "rules");
    i.require(p.rules.count > 0 && p.rules.count <= most_rules, "rules", "has no rule, or too many");
    if (!i.sound()) return i.take();
    elements<const lede_rule*> rules(p.rules);
    for (uint32_t n = 0; n < rules.size() && i.sound(); ++n) inspect_rule(i, sv(p.id), n, rules[n]);
    if (!i.sound()) return i.take();
    i.enter(fmt::format("plugin '{}'", sv(p.id)));
    i.require(all_different(rules, [](const lede_rule* r) { return sv(r->info->id); }), "rules: id", "stands twice");
    return i.take();
}

}  // namespace ledelint::lint
