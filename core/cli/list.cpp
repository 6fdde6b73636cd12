// `ledelint rules`, `explain RULE`, `plugins`, `config --for FILE` and `--version`: what is there, for a person to read.

#include "commands.hpp"
#include "session.hpp"
#include "streams.hpp"

#include "lint/nearest.hpp"
#include "lint/version.hpp"
#include "report/listings.hpp"
#include "report/term_safe.hpp"

#include <fmt/format.h>

namespace ledelint::cli {

int run(const rules_options& o) {
    auto s = session::open(o.common);
    if (!s) return complain(s.error());
    return print(report::rules_listing((*s)->rules()));
}

int run(const explain_options& o) {
    auto s = session::open(o.common);
    if (!s) return complain(s.error());
    const lint::registry& rules = (*s)->rules();
    if (const lint::rule_entry* r = rules.find(o.rule)) return print(report::rule_explanation(rules, *r));
    std::string near = rules.nearest(o.rule);
    return complain(
        fmt::format("there is no rule '{}'{}; 'ledelint rules' lists them", o.rule, near.empty() ? "" : ", did you mean '" + near + "'"));
}

int run(const plugins_options& o) {
    auto s = session::open(o.common);
    if (!s) return complain(s.error());
    std::string out = report::plugins_listing((*s)->rules());
    for (const auto& folder : (*s)->searched()) out += fmt::format("searched: {}\n", report::term_safe(folder.string()));
    return print(out);
}

int run(const config_options& o) {
    auto s = session::open(o.common);
    if (!s) return complain(s.error());
    auto config = (*s)->config_for(o.file);
    if (!config) return complain(config.error());
    const std::string& file = (*config)->file();
    std::string head = file.empty() ? "no ledelint.toml beside it or above: the defaults hold" : file;
    return print(fmt::format("# {}\n{}", report::term_safe(head), report::settings_listing((*config)->explain(o.file, (*s)->rules()))));
}

int run(const version_options&) {
    return print(fmt::format("ledelint {} (contract {}.{}{})\n", LEDELINT_VERSION, LEDELINT_MAJOR, LEDELINT_MINOR,
                             LEDELINT_DRAFT ? fmt::format("-draft.{}", LEDELINT_DRAFT) : std::string()));
}

}  // namespace ledelint::cli
