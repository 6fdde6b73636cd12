#include "desk.hpp"

#include "accept.hpp"
#include "fingerprint.hpp"
#include "policies.hpp"
#include "suppression.hpp"
#include "views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace ledelint::lint {
namespace {

lede_article article_of(const text::document& d, const analysis::annotations& a) {
    return analysis::article_of(a, {d.path, d.facts.language, d.facts.locale, d.facts.genre, a.published, d.facts.updated});
}

bool before(const finding& a, const finding& b) {
    auto key = [](const finding& f) {
        return std::tuple(f.span.begin, f.source ? f.source->begin : 0, std::string_view(f.rule->id), f.span.end,
                          std::string_view(f.message.text));
    };
    return key(a) < key(b);
}

uint64_t words_of(const analysis::annotations& a) {
    return uint64_t(
        std::count_if(a.tokens.begin(), a.tokens.end(), [](const lede_token& t) { return (t.flags & LEDE_SPACE_BEFORE) != 0; }));
}

}  // namespace

// The rules' side of one article: collects what they say.
class desk::article_run final : public rule_output {
public:
    article_run(const registry& rules, const text::document& d, const plan& p, const analysis::annotations& a)
        : rules_(rules), document_(d), annotations_(a), article_(article_of(d, a)), quoted_(a), reading_{p, article_, &a},
          ran_(rules.rules().size()) {
        out_.path = d.path;
        out_.document = &d;
        out_.words = words_of(a);
    }

    file_outcome finish(rule_runner& runner) {
        run_rules(runner);
        keep_one_of_each_slip(out_.findings);
        suppress(out_.findings, document_, annotations_, rules_, reading_.rules, ran_);
        std::stable_sort(out_.findings.begin(), out_.findings.end(), before);
        set_fingerprints(out_.findings, annotations_, document_.source_of(text::part::body));
        for (const text::notice& n : document_.notices)
            out_.notifications.push_back({notification::document_notice, LEDE_WARNING, n.message, {}, {}, document_.path, n.source.begin});
        return std::move(out_);
    }

    void report(const planned_rule& p, const lede_finding& f) override {
        auto accepted = accept(f, *p.rule, document_.bytes());
        if (auto* defect = std::get_if<std::string>(&accepted)) return fault(p, notification::bad_finding, *defect);
        auto& [value, weaker] = std::get<accepted_finding>(accepted);
        value.level = level_at(p.level, weaker, *p.rule->info, quoted_.inside(value.span));
        if (!value.fixes.empty()) keep_possible_fixes(value, quoted_, document_);
        out_.findings.push_back(std::move(value));
    }
    void fail(const planned_rule& p, std::string_view why) override { fault(p, notification::plugin_fault, std::string(why)); }

private:
    // One notification for a rule and an article, however often it goes wrong.
    void fault(const planned_rule& p, notification::kind what, std::string why) {
        ran_[p.rule->index] = false;
        for (const notification& n : out_.notifications)
            if (n.rule == p.rule->id && n.what == what) return;
        out_.notifications.push_back({what, LEDE_ERROR, std::move(why), p.rule->id, rules_.plugin_of(*p.rule).id, document_.path, {}});
    }

    bool can_run(const planned_rule& p) const { return !p.needs_date || article_.published != LEDE_NO_DAY; }

    // Plugin by plugin: all checks, then the rules that look at what the plugin found.
    void run_rules(rule_runner& runner) {
        const auto& rules = reading_.rules.rules();
        runner.begin(reading_);
        for (std::size_t first = 0, last; first < rules.size(); first = last) {
            for (last = first; last < rules.size() && rules[last].plugin == rules[first].plugin; ++last)
                check(runner, rules[last]);
            conclude(runner, first, last);
        }
    }

    void check(rule_runner& runner, const planned_rule& p) {
        if (!can_run(p)) { ++out_.rules_without_date; return; }
        ran_[p.index] = true;
        runner.check(p, *this);
    }

    void conclude(rule_runner& runner, std::size_t first, std::size_t last) {
        const auto& rules = reading_.rules.rules();
        auto concludes = [&](const planned_rule& p) { return p.rule->raw->conclude && ran_[p.rule->index]; };
        if (std::none_of(rules.begin() + std::ptrdiff_t(first), rules.begin() + std::ptrdiff_t(last), concludes)) return;
        std::vector<lede_accepted> accepted;
        for (const finding& f : out_.findings)
            if (f.rule->plugin == rules[first].plugin) accepted.push_back({f.rule->info->id, f.span, f.message.index, f.level});
        lede_view view{accepted.empty() ? nullptr : accepted.data(), uint32_t(accepted.size()), sizeof(lede_accepted)};
        for (std::size_t i = first; i < last; ++i)
            if (concludes(rules[i])) runner.conclude(rules[i], view, *this);
    }

    const registry& rules_;
    const text::document& document_;
    const analysis::annotations& annotations_;
    lede_article article_;
    quoted_places quoted_;
    reading reading_;
    std::vector<bool> ran_;
    file_outcome out_;
};

desk::desk(const registry& rules, std::shared_ptr<const analysis::tagger_model> tagger, std::unique_ptr<rule_runner> runner)
    : rules_(rules), tagger_(std::move(tagger)), runner_(std::move(runner)) {}

desk::~desk() = default;

analysis::analyzer& desk::analyzer_for(const plan& p) {
    auto& a = analyzers_[p.changes_lexicons() ? &p : nullptr];
    if (!a) a = std::make_unique<analysis::analyzer>(analysis::resources{tagger_, p.lexicons()});
    return *a;
}

const analysis::annotations& desk::read(const text::document& d, const plan& p) { return analyzer_for(p).read(d); }

file_outcome desk::check(const text::document& d, const plan& p) {
    return article_run(rules_, d, p, read(d, p)).finish(*runner_);
}

}  // namespace ledelint::lint
