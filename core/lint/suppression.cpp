#include "suppression.hpp"

#include "accept.hpp"
#include "own_rules.hpp"
#include "views.hpp"

#include <algorithm>

namespace ledelint::lint {
namespace {

struct comment {
    const text::stet* stet;
    std::vector<const rule_entry*> rules;  // as ids; null: unknown
    std::vector<char> used;
};

// The text that a comment speaks for holds the finding's begin; an insertion may stand at its end.
bool stands_for(const comment& c, lede_span finding) {
    const text::stet& s = *c.stet;
    if (s.whole_file) return true;
    if (s.block == LEDE_NONE || finding.begin < s.covers.begin) return false;
    return finding.begin < s.covers.end || (finding.begin == s.covers.end && finding.begin == finding.end);
}

std::vector<comment> comments_of(const text::document& d, const registry& rules) {
    std::vector<comment> out;
    for (const text::stet& s : d.stets) {
        comment c{&s, {}, std::vector<char>(s.ids.size())};
        for (const std::string& id : s.ids) c.rules.push_back(rules.find(id));
        out.push_back(std::move(c));
    }
    return out;
}

void hide(finding& f, std::vector<comment>& comments) {
    for (comment& c : comments)
        for (std::size_t i = 0; i < c.rules.size(); ++i)
            if (c.rules[i] == f.rule && stands_for(c, f.span)) {
                c.used[i] = true;
                if (!f.suppressed) f.suppressed = suppression{c.stet->reason, c.stet->source};
            }
}

finding own_finding(const rule_entry& rule, lede_level level, const comment& c, const std::vector<lede_block>& blocks,
                    uint32_t message, std::vector<std::string> args) {
    finding f;
    f.rule = &rule;
    f.level = level;
    uint32_t at = blocks.empty() ? 0 : c.stet->block < blocks.size() ? blocks[c.stet->block].span.begin
                : c.stet->whole_file ? blocks.front().span.begin : blocks.back().span.end;
    f.span = {at, at};
    f.source = c.stet->source;
    std::string_view text = sv(elements<lede_message>(rule.info->messages)[message].text);
    f.message = {message, std::move(args), {}};
    f.message.text = filled(text, f.message.args);
    return f;
}

}  // namespace

void suppress(std::vector<finding>& findings, const text::document& d, const analysis::annotations& a, const registry& rules,
              const plan& p, const std::vector<bool>& ran) {
    if (d.stets.empty()) return;
    std::vector<comment> comments = comments_of(d, rules);
    for (finding& f : findings) hide(f, comments);

    const rule_entry* unused = rules.find(unused_stet_id);
    const rule_entry* unknown = rules.find(unknown_stet_id);
    auto say = [&](const rule_entry* own, const comment& c, uint32_t message, std::vector<std::string> args) {
        if (own && p.level_of(*own) != LEDE_OFF)
            findings.push_back(own_finding(*own, p.level_of(*own), c, a.blocks, message, std::move(args)));
    };
    for (const comment& c : comments)
        for (std::size_t i = 0; i < c.rules.size(); ++i) {
            const std::string& id = c.stet->ids[i];
            if (!c.rules[i]) {
                std::string near = rules.nearest(id);
                if (near.empty()) say(unknown, c, 0, {id});
                else say(unknown, c, 1, {id, near});
            } else if (!c.used[i] && ran[c.rules[i]->index]) {
                say(unused, c, 0, {id});
            }
        }
}

}  // namespace ledelint::lint
