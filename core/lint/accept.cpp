#include "accept.hpp"

#include "utf8.hpp"
#include "views.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ledelint::lint {
namespace {

constexpr uint32_t most_related = 1000, most_fixes = 100, most_edits = 1000;
constexpr std::size_t longest_text = 1 << 16;  // bytes of one argument, title or edit

struct defect { std::string what; };  // thrown and caught in this file

void require(bool holds, std::string_view what) {
    if (!holds) throw defect{std::string(what)};
}

void require_view(lede_view v, uint32_t least, uint32_t most, std::string_view name) {
    std::string_view d = defect_of(v, least);
    if (!d.empty()) throw defect{fmt::format("its {} {}", name, d)};
    if (v.count > most) throw defect{fmt::format("its {} are more than {}", name, most)};
}

std::string copied(lede_str s, std::string_view name) {
    if (s.size > longest_text) throw defect{fmt::format("its {} is longer than {} bytes", name, longest_text)};
    if (!valid_utf8(sv(s))) throw defect{fmt::format("its {} is not UTF-8", name)};
    return std::string(sv(s));
}

lede_span checked(lede_span s, std::string_view text, std::string_view name) {
    if (!valid_span(text, s))
        throw defect{fmt::format("its {} [{}, {}) is not in the article or cuts a character", name, s.begin, s.end)};
    return s;
}

// How many arguments a message asks for.
std::size_t arguments_of(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}') n = std::max(n, std::size_t(text[i + 1] - '0') + 1);
    return n;
}

message_text message_of(uint32_t index, lede_view args, const lede_rule_info& info) {
    if (index >= info.messages.count) throw defect{fmt::format("its message {} is none of the rule's", index)};
    require_view(args, first_size::string, 10, "arguments");
    message_text m{index, {}, {}};
    for (lede_str a : elements<lede_str>(args)) m.args.push_back(copied(a, "argument"));
    const lede_message& declared = elements<lede_message>(info.messages)[index];
    if (m.args.size() < arguments_of(sv(declared.text))) throw defect{fmt::format("its message '{}' lacks arguments", sv(declared.id))};
    m.text = filled(sv(declared.text), m.args);
    return m;
}

std::vector<edit> edits_of(lede_view v, std::string_view text) {
    require_view(v, first_size::edit, most_edits, "edits");
    require(v.count > 0, "its fix has no edit");
    std::vector<edit> out;
    for (const lede_edit& e : elements<lede_edit>(v)) {
        lede_span s = checked(e.span, text, "edit");
        if (!out.empty())
            require(out.back().span.end < s.begin || (out.back().span.end == s.begin && out.back().span.begin != s.begin),
                    "its edits are not sorted and apart");
        out.push_back({s, copied(e.text, "edit")});
    }
    return out;
}

fix fix_of(const lede_fix& f, std::string_view text) {
    require(f.safety == LEDE_SAFE || f.safety == LEDE_REVIEW, "its fix has an unknown safety");
    return {copied(f.title, "title of a fix"), f.safety, edits_of(f.edits, text)};
}

accepted_finding copy_of(const lede_finding& f, const rule_entry& rule, std::string_view text) {
    require(f.struct_size >= first_size::finding, "its struct_size is too small");
    accepted_finding out;
    out.weaker = std::min<uint32_t>(f.weaker, LEDE_ERROR);
    out.value.rule = &rule;
    out.value.span = checked(f.span, text, "place");
    out.value.message = message_of(f.message, f.args, *rule.info);
    require(f.rank <= 100, "its rank is above 100 or no number");
    out.value.rank = f.rank < 0 ? -1 : f.rank;
    require_view(f.related, first_size::related, most_related, "related places");
    for (const lede_related& r : elements<lede_related>(f.related))
        out.value.related.push_back({checked(r.span, text, "related place"), message_of(r.message, r.args, *rule.info)});
    require_view(f.fixes, first_size::fix, most_fixes, "fixes");
    for (const lede_fix& x : elements<lede_fix>(f.fixes)) out.value.fixes.push_back(fix_of(x, text));
    return out;
}

}  // namespace

std::variant<accepted_finding, std::string> accept(const lede_finding& f, const rule_entry& rule, std::string_view text) {
    try {
        return copy_of(f, rule, text);
    } catch (const defect& d) {
        return "a finding was dropped: " + d.what;
    }
}

std::string filled(std::string_view text, const std::vector<std::string>& args) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t n = i + 2 < text.size() && text[i] == '{' && text[i + 2] == '}' ? std::size_t(text[i + 1] - '0') : args.size();
        if (n < args.size()) {
            out += args[n];
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace ledelint::lint
