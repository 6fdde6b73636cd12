// What a house has set, as plain values: `pack` fills layers from ledelint.toml, `cli` from flags, and the run reads the sum.
//
// A layer is what one place says; layers are applied one after the other on the defaults, and the later one wins. Names are
// resolved and values checked when a layer is made, so that applying it cannot fail.
#pragma once

#include "registry.hpp"

#include "analysis/lexicon.hpp"
#include "text/document.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ledelint::lint {

// BOOLEAN, INTEGER, NUMBER, TEXT, TEXTS.
using option_value = std::variant<bool, int64_t, double, std::string, std::vector<std::string>>;

struct option_choice {
    std::string name;
    option_value value;
    bool operator==(const option_choice&) const = default;
};

struct rule_choice {
    std::size_t rule = 0;             // rule_entry::index
    std::optional<lede_level> level;  // none: as it was
    std::vector<option_choice> options;  // made by option_for
};

struct lexicon_change {
    std::string name;
    std::vector<analysis::lexicon_entry> add;
    std::vector<std::string> remove;  // keys
    bool operator==(const lexicon_change& o) const;
};

struct settings_layer {
    std::vector<rule_choice> rules;
    std::vector<lexicon_change> lexicons;
    std::optional<std::string> language, locale, genre;
};

struct rule_setting {
    lede_level level = LEDE_OFF;         // OFF: does not run
    std::vector<option_choice> options;  // all that the rule declares, in its order
    bool operator==(const rule_setting&) const = default;
};

// What holds for one file. Files with equal settings share rule instances and lexicons.
struct settings {
    std::vector<rule_setting> rules;       // by rule_entry::index
    std::vector<lexicon_change> lexicons;  // in order
    std::string language, locale, genre;   // where the document itself says none
    bool operator==(const settings&) const = default;
};

// Each rule at its own level, but for those whose plugin leaves them off.
settings default_settings(const registry&);
void apply(const settings_layer&, settings&);
void complete(text::metadata&, const settings&);  // language, locale and genre where the document says none

// A value for an option of a rule. The problem (without file and line) names the nearest option, the type wanted, the range or
// the choices. An integer does for a NUMBER.
result<option_choice> option_for(const rule_entry&, std::string_view name, const option_value&);

// --select and --ignore: whole ids, or all of a plugin as "plugin.*". With a selection all else is off, and a rule that was off
// runs as `note`. A pattern that names nothing is a problem with the nearest id.
struct selection {
    std::vector<std::string> select, ignore;
};
std::optional<problem> apply(const selection&, const registry&, settings&);

// "off", "note", "warning", "error".
std::optional<lede_level> level_named(std::string_view);
std::string_view name_of(lede_level);

}  // namespace ledelint::lint
