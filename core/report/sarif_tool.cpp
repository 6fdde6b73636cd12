#include "sarif_tool.hpp"

#include "labels.hpp"
#include "rule_page.hpp"

#include "lint/version.hpp"
#include "lint/views.hpp"

#include <array>

namespace ledelint::report {
namespace {

using lint::elements;
using lint::sv;

struct notification_kind {
    std::string_view id, summary, help;
};

// In the order of lint::notification::kind.
constexpr std::array<notification_kind, 7> kinds = {{
    {"plugin-fault", "A rule failed on an article.", "The findings of this rule on this article are missing. Report it to the author of the plugin."},
    {"bad-finding", "A rule reported a finding that cannot be.", "The finding was dropped. Report it to the author of the plugin."},
    {"unreadable", "A file could not be read.", "It was left out. See to its permissions, or name the files that are meant."},
    {"undecodable", "A file is no text in UTF-8.", "It was left out. Convert it to UTF-8; the place of the first wrong byte is given."},
    {"limit", "A limit was reached.", "What lies beyond it was not checked."},
    {"no-date", "Rules that need the article's date did not run.", "Give a date in the front matter, in the dateline or with --date."},
    {"document-notice", "Something in the document could not be used.", "The message says what was expected in its place."},
}};

constexpr std::size_t longest_description = 1000;  // GitHub cuts at 1,024
constexpr std::size_t examples_shown = 3;

std::string sentence(std::string_view s) {
    std::string out(s);
    if (!out.empty() && out.back() != '.' && out.back() != '?' && out.back() != '!') out.push_back('.');
    return out;
}

// "date-sanity.clock-time" -> "DateSanityClockTime".
std::string pascal_case(std::string_view id) {
    std::string out;
    bool start = true;
    for (char c : id) {
        if (c == '-' || c == '.') { start = true; continue; }
        out.push_back(start && c >= 'a' && c <= 'z' ? char(c - 32) : c);
        start = false;
    }
    return out;
}

std::string clipped(std::string s) {
    if (s.size() <= longest_description) return s;
    std::size_t end = longest_description;
    while (end && (uint8_t(s[end]) & 0xC0) == 0x80) --end;
    return s.substr(0, end) + "…";
}

void write_text(json_writer& json, std::string_view key, std::string_view text) {
    json.key(key).begin_object().member("text", text).end_object();
}

std::string_view precision_of(const lede_rule_info& info) {
    if (info.tier == LEDE_TIER_A) return "very-high";
    if (info.tier == LEDE_TIER_B) return info.level >= LEDE_WARNING ? "high" : "medium";
    return "low";
}

std::string_view severity_of(lede_level level) {
    if (level == LEDE_ERROR) return "error";
    return level == LEDE_WARNING ? "warning" : "recommendation";
}

void write_messages(json_writer& json, const lede_rule_info& info) {
    json.key("messageStrings").begin_object();
    for (const lede_message& m : elements<lede_message>(info.messages)) write_text(json, sv(m.id), sv(m.text));
    json.end_object();
}

void write_help(json_writer& json, const rule_page& page, std::string_view summary) {
    std::string text = readable_page(page, examples_shown);
    if (text.empty()) text = sentence(summary);
    json.key("help").begin_object().member("text", text).member("markdown", text).end_object();
}

void write_properties(json_writer& json, const lede_rule_info& info, const lint::plugin_entry& plugin) {
    json.key("properties").begin_object();
    json.key("tags").begin_array().string(plugin.id);
    if (info.stability != LEDE_STABLE) json.string(stability_label(info.stability));
    json.end_array();
    json.member("precision", precision_of(info)).member("problem.severity", severity_of(info.level));
    json.member("tier", tier_label(info.tier)).member("plugin", plugin.id).member("since", sv(info.since)).end_object();
}

void write_rule(json_writer& json, const lint::rule_entry& rule, const lint::plugin_entry& plugin) {
    const lede_rule_info& info = *rule.info;
    rule_page page = page_of(sv(info.help));
    json.new_line().begin_object().member("id", rule.id).member("name", pascal_case(rule.id));
    if (info.old_ids.count) {
        json.key("deprecatedIds").begin_array();
        for (lede_str id : elements<lede_str>(info.old_ids)) json.string(sv(id));
        json.end_array();
    }
    write_text(json, "shortDescription", clipped(sentence(sv(info.summary))));
    write_text(json, "fullDescription", clipped(page.paragraphs.empty() ? sentence(sv(info.summary)) : page.paragraphs.front()));
    write_messages(json, info);
    bool on = info.level != LEDE_OFF;
    json.key("defaultConfiguration").begin_object().member("enabled", on).member("level", level_label(on ? info.level : lede_level(LEDE_NOTE)));
    json.end_object();
    if (plugin.uri.starts_with("https://") || plugin.uri.starts_with("http://")) json.member("helpUri", plugin.uri);
    write_help(json, page, sv(info.summary));
    write_properties(json, info, plugin);
    json.end_object();
}

void write_notification_kinds(json_writer& json) {
    json.key("notifications").begin_array();
    for (const notification_kind& k : kinds) {
        json.new_line().begin_object().member("id", k.id).member("name", pascal_case(k.id));
        write_text(json, "shortDescription", k.summary);
        write_text(json, "fullDescription", k.summary);
        write_text(json, "help", k.help);
        json.end_object();
    }
    json.end_array();
}

void write_plugins(json_writer& json, const lint::registry& rules) {
    json.key("extensions").begin_array();
    for (const lint::plugin_entry& p : rules.plugins()) {
        if (p.path.empty()) continue;  // a part of the program
        json.new_line().begin_object().member("name", p.id).member("version", p.version);
        if (p.uri.starts_with("https://") || p.uri.starts_with("http://")) json.member("informationUri", p.uri);
        json.key("properties").begin_object().member("builtWith", p.built_with).member("contractDraft", p.raw->draft).end_object();
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void write_tool(json_writer& json, const lint::registry& rules) {
    json.key("tool").begin_object().key("driver").begin_object();
    json.member("name", "ledelint").member("fullName", "ledelint " LEDELINT_VERSION).member("version", LEDELINT_VERSION);
    json.member("semanticVersion", LEDELINT_VERSION).member("language", "en");
    write_text(json, "shortDescription", "The copy desk as a linter.");
    json.key("rules").begin_array();
    for (const auto& r : rules.rules()) write_rule(json, *r, rules.plugin_of(*r));
    json.end_array();
    write_notification_kinds(json);
    json.end_object();
    write_plugins(json, rules);
    json.end_object();
}

descriptor descriptor_of(lint::notification::kind k) { return {kinds[k].id, int(k)}; }

}  // namespace ledelint::report
