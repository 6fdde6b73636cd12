#include "host_side.hpp"

#include "plugin/load.hpp"

#include <cmath>
#include <stdexcept>

namespace ledelint::test {
namespace {

class listener final : public lint::rule_output {
public:
    listener(heard& h, std::string_view text) : heard_(h), text_(text) {}
    void report(const lint::planned_rule& p, const lede_finding& f) override {
        auto taken = lint::accept(f, *p.rule, text_);
        if (auto* defect = std::get_if<std::string>(&taken)) heard_.defects[name(p)] = *defect;
        else heard_.findings[name(p)].push_back(std::get<lint::accepted_finding>(taken).value);
    }
    void fail(const lint::planned_rule& p, std::string_view why) override { heard_.failures[name(p)] = std::string(why); }

private:
    static std::string name(const lint::planned_rule& p) { return p.rule->id.substr(p.rule->id.find('.') + 1); }
    heard& heard_;
    std::string_view text_;
};

}  // namespace

analysis::annotations sample_annotations(std::string_view text) {
    analysis::annotations a;
    a.text = text;
    const lede_span all{0, uint32_t(text.size())};
    a.blocks.push_back({all, LEDE_PARAGRAPH, 0, 0, 1, 0, 0});
    a.sentences.push_back({all, 0, 0, 0, LEDE_TITLE_CASE});
    for (uint32_t b = 0; b < all.end;) {
        uint32_t e = uint32_t(std::min(text.find(' ', b), text.size()));
        a.tokens.push_back({{b, e}, 0, LEDE_NOUN, LEDE_NN, LEDE_SPACE_BEFORE, LEDE_NONE});
        b = e + 1;
    }
    a.blocks[0].token_count = a.sentences[0].token_count = uint32_t(a.tokens.size());
    lede_quantity q{};
    q.span = q.number = {0, 1};
    q.value = 40;
    q.noun = q.frame = q.whole = q.unit = LEDE_NONE;
    lede_date d{};
    d.span = {1, 2};
    d.value = a.intern("2025-03-04");
    d.amount = 2.5;
    lede_quotation k{};
    k.span = {2, 6};
    k.inner = {3, 5};
    lede_name n{};
    n.span = n.given = {0, 3};
    for (int i = 0; i < 3; ++i) {  // three of each, so that a wrong stride shows
        q.first_token = d.first_token = k.group = n.entity = uint32_t(i);
        a.quantities.push_back(q);
        a.dates.push_back(d);
        a.quotations.push_back(k);
        a.names.push_back(n);
        a.entities.push_back({LEDE_PERSON, LEDE_FEMALE, uint32_t(i), 1, LEDE_NONE, LEDE_NONE});
    }
    return a;
}

loaded_plugin::loaded_plugin(const std::string& file) {
    if (auto bad = plugin::load(file, rules_)) throw std::runtime_error(bad->message);
}

heard loaded_plugin::check(const lede_article& article, const lint::settings_layer& layer) const {
    lint::settings s = lint::default_settings(rules_);
    lint::apply(layer, s);
    auto plan = lint::plan::make(rules_, std::move(s), {});
    if (!plan) throw std::runtime_error(plan.error().message);
    heard h;
    lint::in_process_runner runner([&](lede_level, std::string_view line) { h.logs.emplace_back(line); });
    listener out(h, {article.text.data, article.text.size});
    const lint::reading reading{**plan, article, nullptr};
    runner.begin(reading);
    for (const lint::planned_rule& r : (*plan)->rules()) runner.check(r, out);
    return h;
}

}  // namespace ledelint::test
