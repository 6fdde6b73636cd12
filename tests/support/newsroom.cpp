#include "newsroom.hpp"

#include "lint/in_process.hpp"
#include "pack/data_file.hpp"
#include "plugin/find.hpp"
#include "plugin/load.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace fs = std::filesystem;

namespace ledelint::test {
namespace {

void require(const std::optional<problem>& bad) {
    if (bad) throw std::runtime_error(bad->message);
}

// What a page writes behind "option.name=", in the type that the rule declares.
lint::option_value option_value_of(const lint::rule_entry& rule, const std::string& name, const std::string& written) {
    auto* declared = static_cast<const char*>(rule.info->options.data);
    for (uint32_t i = 0; i < rule.info->options.count; ++i, declared += rule.info->options.stride) {
        auto& o = reinterpret_cast<const lede_option_info*>(declared)->initial;
        if (name != std::string_view(o.name.data, o.name.size)) continue;
        if (o.type == LEDE_BOOLEAN) return written == "true";
        if (o.type == LEDE_INTEGER) return int64_t(std::strtoll(written.c_str(), nullptr, 10));
        if (o.type == LEDE_NUMBER) return std::strtod(written.c_str(), nullptr);
        if (o.type == LEDE_TEXTS) return std::vector<std::string>{written};
    }
    return written;
}

}  // namespace

newsroom::newsroom() {
    const fs::path program = fs::path(LEDELINT_BUILD_DIR) / "bin" / "ledelint";
    for (const fs::path& file : plugin::plugin_files({program.parent_path(), {}})) require(plugin::load(file, rules_));
    auto data = pack::load_resources(pack::rules_folder(program) / pack::data_file_name);
    if (!data) throw std::runtime_error(data.error().message);
    data_ = *std::move(data);
    desk_ = std::make_unique<lint::desk>(rules_, data_.tagger, std::make_unique<lint::in_process_runner>());
}

newsroom& newsroom::shared() {
    static newsroom one;
    return one;
}

const lint::plan& newsroom::keep(lint::settings s) {
    auto plan = lint::plan::make(rules_, std::move(s), data_.lexicons);
    if (!plan) throw std::runtime_error(plan.error().message);
    return *plans_.emplace_back(*plan);
}

const lint::plan& newsroom::plan_for(const lint::rule_entry& rule, const lint::example& e) {
    lint::settings s = lint::default_settings(rules_);
    require(lint::apply(lint::selection{{rule.id}, {}}, rules_, s));
    lint::rule_choice choice{rule.index, {}, {}};
    for (const auto& [name, written] : e.options) {
        auto made = lint::option_for(rule, name, option_value_of(rule, name, written));
        if (!made) throw std::runtime_error(made.error().message);
        choice.options.push_back(*made);
    }
    lint::apply(lint::settings_layer{{choice}, {}, {}, {}, {}}, s);
    return keep(std::move(s));
}

checked_article newsroom::check(std::string bytes, const text::request& r, const lint::plan& plan) {
    auto document = text::read(std::move(bytes), r);
    if (!document) throw std::runtime_error(document.error().message);
    checked_article out{std::make_unique<text::document>(*std::move(document)), {}};
    out.outcome = desk_->check(*out.document, plan);
    return out;
}

checked_article newsroom::check(std::string bytes, const text::request& r) {
    if (!as_installed_) as_installed_ = &keep(lint::default_settings(rules_));
    return check(std::move(bytes), r, *as_installed_);
}

checked_article newsroom::check(const lint::rule_entry& rule, const lint::example& e) {
    return check(e.source, {"article", e.format, {}, e.facts}, plan_for(rule, e));
}

}  // namespace ledelint::test
