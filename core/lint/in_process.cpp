#include "in_process.hpp"

#include "service.hpp"
#include "version.hpp"
#include "views.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ledelint::lint {
namespace {

constexpr std::string_view host_name = "ledelint";
constexpr uint32_t most_findings = 10000;  // of one rule on one article; more is a fault of the rule

// What one call of a rule says, on its way to the run.
struct call {
    const planned_rule& rule;
    rule_output& out;
    std::optional<std::string> why;
    uint32_t findings = 0;

    static void report(void* ctx, const lede_finding* f) {
        call& c = *static_cast<call*>(ctx);
        if (!f) return fail(ctx, str("a finding without data"));
        if (++c.findings > most_findings) return fail(ctx, str("more findings on one article than the host takes"));
        c.out.report(c.rule, *f);
    }
    static void fail(void* ctx, lede_str text) {
        call& c = *static_cast<call*>(ctx);
        if (!c.why) c.why = std::string(sv(text));
    }
    lede_sink sink() { return {sizeof(lede_sink), 0, this, report, fail}; }
    void finish(lede_status status) {
        if (status != LEDE_OK && !why) why = "failed without a reason";
        if (why) out.fail(rule, *why);
    }
};

}  // namespace

struct in_process_runner::instance {
    void* self = nullptr;
    bool made = false;
    std::optional<std::string> refused;  // why `create` failed
    const planned_rule* rule = nullptr;
    decltype(lede_rule::check) check = nullptr;
};

struct in_process_runner::desk {
    desk(const plan& p, const log& l) : service(p), rules(p.rules().size()), logged(l) {
        host = {sizeof(lede_host), 0, this, str(host_name), str(LEDELINT_VERSION), fail, take_log, find_service};
    }
    ~desk() {
        for (instance& i : rules)
            if (i.made && !i.refused) i.rule->rule->raw->destroy(i.self);
    }
    static void fail(void* ctx, lede_str why) {
        auto& d = *static_cast<desk*>(ctx);
        if (d.making) d.making->refused = std::string(sv(why));
    }
    static void take_log(void* ctx, lede_level level, lede_str text) { static_cast<desk*>(ctx)->logged(level, sv(text)); }
    static const void* find_service(void* ctx, lede_str id) {
        return sv(id) == LEDE_LEXICON_SERVICE ? static_cast<desk*>(ctx)->service.table() : nullptr;
    }
    void make(instance& i, const planned_rule& p) {
        making = &i;
        i.made = true;
        i.rule = &p;
        i.check = p.rule->raw->check;
        lede_view options{p.options.empty() ? nullptr : p.options.data(), uint32_t(p.options.size()), sizeof(lede_option)};
        if (p.rule->raw->create(&host, options, &i.self) != LEDE_OK && !i.refused) i.refused = "failed without a reason";
        making = nullptr;
    }

    lexicon_service service;
    std::vector<instance> rules;  // as plan::rules()
    lede_host host;
    instance* making = nullptr;
    const log& logged;
};

in_process_runner::in_process_runner(log l) : log_(std::move(l)) {}
in_process_runner::~in_process_runner() = default;

void in_process_runner::begin(const reading& r) {
    auto& d = desks_[&r.rules];
    if (!d) d = std::make_unique<desk>(r.rules, log_);
    now_ = &r;
    desk_ = d.get();
    desk_->service.begin(r.words);
}

in_process_runner::instance* in_process_runner::ready(const planned_rule& p, rule_output& out) {
    instance& i = desk_->rules[std::size_t(&p - now_->rules.rules().data())];
    if (!i.made) desk_->make(i, p);
    if (!i.refused) return &i;
    out.fail(p, "could not be set up: " + *i.refused);
    return nullptr;
}

void in_process_runner::check(const planned_rule& p, rule_output& out) {
    instance* i = ready(p, out);
    if (!i || !i->check) return;
    call c{p, out, {}};
    lede_sink sink = c.sink();
    c.finish(i->check(i->self, &now_->article, &sink));
}

void in_process_runner::conclude(const planned_rule& p, lede_view accepted, rule_output& out) {
    if (!p.rule->raw->conclude) return;
    instance* i = ready(p, out);
    if (!i) return;
    call c{p, out, {}};
    lede_sink sink = c.sink();
    c.finish(p.rule->raw->conclude(i->self, &now_->article, accepted, &sink));
}

}  // namespace ledelint::lint
