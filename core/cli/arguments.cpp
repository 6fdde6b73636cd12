#include "arguments.hpp"

#include "lint/nearest.hpp"
#include "text/calendar.hpp"
#include "text/read.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <thread>

namespace ledelint::cli {
namespace {

const std::vector<std::string> report_kinds{"text", "sarif", "json"};
const std::vector<std::string> fail_levels{"error", "warning", "note", "never"};
const std::vector<std::string> formats{"text", "markdown"};

constexpr char about[] =
    "ledelint: the copy desk as a linter. Checks news articles for figures, dates and quotations that cannot be right.";
constexpr char statuses[] =
    "Exit status: 0 nothing at or above --fail-on; 1 findings there; 2 nothing to trust was run (usage, configuration, a missing "
    "path, no files, no rules, a refused plugin, a report that cannot be written); 3 something was left out.\n";

std::string one_of(const std::vector<std::string>& names, const std::string& value) {
    if (std::find(names.begin(), names.end(), value) != names.end()) return {};
    std::vector<std::string_view> known(names.begin(), names.end());
    return fmt::format("'{}' is none of {}{}", value, fmt::join(names, ", "), lint::did_you_mean(value, known));
}

report_choice report_of(const std::string& value) {
    auto equals = value.find('=');
    return equals == value.npos ? report_choice{value, {}} : report_choice{value.substr(0, equals), value.substr(equals + 1)};
}

std::string check_report(const std::string& value) {
    auto r = report_of(value);
    if (value.find('=') != value.npos && r.file.empty()) return "no file behind '='";
    return one_of(report_kinds, r.kind);
}

std::string check_date(const std::string& value) {
    return text::parse_date(value) ? std::string() : fmt::format("'{}' is no date; write it as YYYY-MM-DD", value);
}

// CLI11 keeps references to what it fills, so all of it lives as long as the parse.
struct grammar {
    CLI::App app{about, "ledelint"};
    command chosen = version_options{};
    check_options check;
    annotate_options annotate;
    rules_options rules;
    explain_options explain;
    plugins_options plugins;
    config_options config;
    std::string date, as, fail_on = "error";
    std::vector<std::string> reports;
    bool version = false;

    grammar() {
        app.footer(statuses);
        app.require_subcommand(0, 1);
        app.add_flag("--version", version, "Print the versions of the program and of the contract with plugins");
        add_check();
        add_annotate();
        auto& r = subcommand("rules", "List the rules", rules);
        add_common(r, rules.common, false);
        auto& e = subcommand("explain", "Print the page of a rule", explain);
        add_common(e, explain.common, false);
        e.add_option("RULE", explain.rule, "Its id: plugin.rule")->required();
        auto& p = subcommand("plugins", "List the plugins", plugins);
        add_common(p, plugins.common, false);
        auto& c = subcommand("config", "Show what is set for a file, and where", config);
        add_common(c, config.common, true);
        c.add_option("--for", config.file, "The article")->required();
    }

    template <class Options>
    CLI::App& subcommand(const char* name, const char* help, const Options& options) {
        CLI::App& sub = *app.add_subcommand(name, help);
        sub.callback([this, &options] { chosen = options; });
        return sub;
    }

    void add_common(CLI::App& sub, common_options& o, bool with_config) {
        sub.add_option("--plugin", o.plugins, "Load a plugin from FILE too; may be repeated")->type_name("FILE")->allow_extra_args(false);
        if (with_config) sub.add_option("--config", o.config, "Read FILE and not the nearest ledelint.toml")->type_name("FILE");
    }

    void add_reading(CLI::App& sub, common_options& o, bool& ndjson) {
        sub.add_option("--date", date, "The articles' date, which wins over what they say")->type_name("YYYY-MM-DD")->check(check_date);
        sub.add_option("--as", as, "Read the articles as text or markdown, whatever their names")
            ->type_name("FORMAT")->check([](const std::string& v) { return one_of(formats, v); });
        sub.add_option("--jobs,-j", o.jobs, "Threads; as many as the machine has by default")->check(CLI::Range(1, 1024));
        sub.add_flag("--ndjson", ndjson, "Read JSON Lines from standard input, one article a line, and reply to each on a line");
    }

    void add_check() {
        CLI::App& sub = subcommand("check", "Check articles", check);
        sub.footer(statuses);
        add_common(sub, check.common, true);
        add_reading(sub, check.common, check.ndjson);
        sub.add_option("PATH", check.paths, "Articles, folders of them, or '-' for standard input");
        sub.add_option("--report,-r", reports, "What to write: text, sarif or json, to standard output or to a FILE; may be repeated")
            ->type_name("KIND[=FILE]")->allow_extra_args(false)->check(check_report);
        add_list(sub, "--select", check.chosen.select, "Run these rules alone: an id, or plugin.* for all of a plugin");
        add_list(sub, "--ignore", check.chosen.ignore, "Do not run these rules");
        sub.add_option("--fail-on", fail_on, "The least level that makes the exit status 1: error, warning, note or never")
            ->type_name("LEVEL")->check([](const std::string& v) { return one_of(fail_levels, v); });
    }

    void add_annotate() {
        CLI::App& sub = subcommand("annotate", "Show how articles are read: the analysis that the rules see", annotate);
        add_common(sub, annotate.common, true);
        add_reading(sub, annotate.common, annotate.ndjson);
        sub.add_option("PATH", annotate.paths, "Articles, folders of them, or '-' for standard input");
        sub.add_option("--report,-r", annotate.report, "text or json")->type_name("KIND")->check([](const std::string& v) {
            return one_of({"text", "json"}, v); });
    }

    static void add_list(CLI::App& sub, const char* name, std::vector<std::string>& list, const char* help) {
        sub.add_option(name, list, help)->type_name("RULE")->allow_extra_args(false)->delimiter(',');
    }

    void complete(common_options& o) const {
        if (!date.empty()) o.date = *text::parse_date(date);
        if (!as.empty()) o.format = text::format_named(as);
    }
};

// Names that may stand where an unknown one stood: flags for a flag, commands for a word.
std::vector<std::string> known_names(const CLI::App& app, bool flags) {
    std::vector<std::string> out;
    if (!flags) {
        for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) out.push_back(sub->get_name());
        return out;
    }
    for (const CLI::Option* o : app.get_options())
        for (const std::string& name : o->get_lnames()) out.push_back("--" + name);
    return out;
}

// The first argument that nothing knows, for a message with the nearest name.
std::string unknown_argument(const grammar& g) {
    const CLI::App* at = &g.app;
    for (const CLI::App* sub : g.app.get_subcommands()) at = sub;
    auto rest = g.app.remaining(true);
    if (rest.empty()) return {};
    std::string name = rest[0].substr(0, rest[0].find('='));
    bool flag = name.starts_with("-");
    auto names = known_names(*at, flag);
    std::vector<std::string_view> known(names.begin(), names.end());
    std::string_view what = flag ? "flag" : at == &g.app ? "command" : "argument";
    return fmt::format("unknown {} '{}'{}", what, name, lint::did_you_mean(name, known));
}

std::string usage_error(const grammar& g, const CLI::ParseError& e) {
    std::string unknown = dynamic_cast<const CLI::ExtrasError*>(&e) ? unknown_argument(g) : std::string();
    std::string command = g.app.get_subcommands().empty() ? "" : " " + g.app.get_subcommands()[0]->get_name();
    return fmt::format("{}; 'ledelint{} --help' lists what there is", unknown.empty() ? e.what() : unknown, command);
}

parsed_end misuse(std::string message) { return {2, {}, std::move(message)}; }

std::variant<command, parsed_end> checked(check_options o) {
    if (o.ndjson && !o.paths.empty()) return misuse("--ndjson reads standard input: give no paths with it");
    if (o.ndjson && !o.reports.empty()) return misuse("--ndjson writes replies and no report: leave --report out");
    if (!o.ndjson && o.paths.empty()) return misuse("no articles: name files or folders, or '-' for standard input");
    if (std::count_if(o.reports.begin(), o.reports.end(), [](const report_choice& r) { return r.file.empty(); }) > 1)
        return misuse("only one report can go to standard output: give the others a file, --report sarif=FILE");
    return o;
}

std::variant<command, parsed_end> checked(annotate_options o) {
    if (o.ndjson && !o.paths.empty()) return misuse("--ndjson reads standard input: give no paths with it");
    if (!o.ndjson && o.paths.empty()) return misuse("no articles: name files or folders, or '-' for standard input");
    return o;
}

std::variant<command, parsed_end> result_of(grammar& g, int argc, const char* const* argv) {
    if (auto* c = std::get_if<check_options>(&g.chosen)) {
        g.complete(c->common);
        for (const std::string& r : g.reports) c->reports.push_back(report_of(r));
        if (c->reports.empty() && !c->ndjson) c->reports.push_back({"text", {}});
        c->fail_on = lint::level_named(g.fail_on).value_or(LEDE_OFF);
        c->arguments.assign(argv + 1, argv + argc);
        return checked(*c);
    }
    if (auto* a = std::get_if<annotate_options>(&g.chosen)) {
        g.complete(a->common);
        return checked(*a);
    }
    if (std::holds_alternative<version_options>(g.chosen) && !g.version)
        return misuse(fmt::format("no command\n\n{}", g.app.help()));
    return g.chosen;
}

}  // namespace

std::variant<command, parsed_end> parse_arguments(int argc, const char* const* argv) {
    grammar g;
    g.check.common.jobs = g.annotate.common.jobs = std::max(1u, std::thread::hardware_concurrency());
    try {
        g.app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return parsed_end{0, g.app.help(), {}};
    } catch (const CLI::ParseError& e) {
        return misuse(usage_error(g, e));
    }
    return result_of(g, argc, argv);
}

}  // namespace ledelint::cli
