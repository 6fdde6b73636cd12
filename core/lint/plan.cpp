#include "plan.hpp"

#include "nearest.hpp"
#include "views.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ledelint::lint {
namespace {

std::vector<std::string_view> names_of(const analysis::lexicon_set& set) {
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < set.size(); ++i) out.push_back(set.name(analysis::lexicon_id(i)));
    return out;
}

void change(analysis::lexicon_source& lexicon, const lexicon_change& c) {
    std::erase_if(lexicon.entries, [&](const analysis::lexicon_entry& e) {
        return std::find(c.remove.begin(), c.remove.end(), e.key) != c.remove.end(); });
    lexicon.entries.insert(lexicon.entries.end(), c.add.begin(), c.add.end());
}

lede_option as_option(const option_choice& c, lede_option_type type, std::deque<std::vector<lede_str>>& texts) {
    lede_option o{};
    o.name = str(c.name);
    o.type = type;
    if (auto* b = std::get_if<bool>(&c.value)) o.integer = *b;
    if (auto* i = std::get_if<int64_t>(&c.value)) o.integer = *i;
    if (auto* d = std::get_if<double>(&c.value)) o.number = *d;
    if (auto* s = std::get_if<std::string>(&c.value)) o.text = str(*s);
    if (auto* list = std::get_if<std::vector<std::string>>(&c.value)) {
        auto& out = texts.emplace_back();
        for (const std::string& s : *list) out.push_back(str(s));
        o.texts = {out.empty() ? nullptr : out.data(), uint32_t(out.size()), sizeof(lede_str)};
    }
    return o;
}

}  // namespace

result<std::shared_ptr<const plan>> plan::make(const registry& rules, settings s, const analysis::lexicon_set& base) {
    std::shared_ptr<plan> p(new plan(std::move(s)));
    if (auto bad = p->change_lexicons(base)) return *std::move(bad);
    p->wanted_.resize(p->lexicons_.size());
    for (const auto& r : rules.rules()) {
        if (p->level_of(*r) == LEDE_OFF) continue;
        if (auto bad = p->want_lexicons(*r)) return *std::move(bad);
        p->add_rule(*r);
    }
    return std::shared_ptr<const plan>(std::move(p));
}

std::optional<problem> plan::change_lexicons(const analysis::lexicon_set& base) {
    lexicons_ = base;
    std::vector<analysis::lexicon_source> replaced;
    for (const lexicon_change& c : settings_.lexicons) {
        auto at = std::find_if(replaced.begin(), replaced.end(), [&](const auto& r) { return r.name == c.name; });
        if (at == replaced.end()) {
            auto id = base.find(c.name);
            if (!id)
                return problem{problem::usage, fmt::format("there is no lexicon '{}'{}", c.name, did_you_mean(c.name, names_of(base)))};
            at = replaced.insert(at, base.source(*id));
        }
        change(*at, c);
    }
    if (!replaced.empty()) lexicons_ = base.with(replaced);
    return {};
}

std::optional<problem> plan::want_lexicons(const rule_entry& r) {
    for (lede_str name : elements<lede_str>(r.info->lexicons)) {
        auto id = lexicons_.find(sv(name));
        if (!id)
            return problem{problem::plugin,
                           fmt::format("{} asks for the lexicon '{}', which the data file does not have: install the plugin's "
                                       "lexicons, or switch the rule off",
                                       r.id, sv(name))};
        wanted_[*id] = true;
    }
    return {};
}

void plan::add_rule(const rule_entry& r) {
    planned_rule planned{&r, r.index, r.plugin, level_of(r), (r.info->needs & LEDE_NEEDS_DATE) != 0, {}};
    elements<lede_option_info> declared(r.info->options);
    const auto& chosen = settings_.rules[r.index].options;
    for (uint32_t i = 0; i < declared.size(); ++i) planned.options.push_back(as_option(chosen[i], declared[i].initial.type, texts_));
    rules_.push_back(std::move(planned));
}

}  // namespace ledelint::lint
