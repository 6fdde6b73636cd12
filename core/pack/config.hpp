// ledelint.toml: what a house has decided. The nearest one above an article holds, alone: nothing is inherited.
//
//     language = "en"
//     packs = ["gentle"]                                    # presets that are installed with the program
//     [rules]
//     "mt-artifacts.*" = "warning"                          # all of a plugin that its author has on; an id wins over it
//     "number-consistency.parts-total" = { level = "error", sentences = 3 }
//     [lexicon.reporting-verbs]
//     add = ["quipped"]                                     # or a table: key = "value", or { value = .., label = .. }
//     remove = ["noted"]
//     [[plugin]]                                            # must be loaded already; configuration never loads code
//     name = "house-style"
//     version = "1.2.0"
//     [[override]]
//     paths = ["opinion/**", "*.fr.md"]                     # the same keys; later ones win
//
// Everything is checked when the file is read, against the rules and lexicons that are there: applying it cannot fail.
#pragma once

#include "analysis/lexicon.hpp"
#include "lint/effective.hpp"
#include "lint/settings.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ledelint::pack {

struct config_context {
    const lint::registry* rules;             // these outlive what is read with them
    const analysis::lexicon_set* lexicons;
    std::filesystem::path presets;           // folder of the packs; may be missing
};

// One thing that a file says, for `config --for`.
struct statement {
    std::string key, value;
    uint32_t line;
};

// What one table of a file says, and for which files.
struct config_layer {
    std::string file;                // that says it: ledelint.toml or a pack
    std::vector<std::string> paths;  // patterns, relative to the configuration's folder; empty: all files
    lint::settings_layer settings;
    std::vector<statement> statements;
};

class config {
public:
    config() = default;  // no file: the defaults
    // Every problem names line and column, and the nearest right name.
    static result<config> read(const std::filesystem::path& file, const config_context&);

    const std::string& file() const { return file_; }  // empty: none
    // The layers that hold for an article, in the order in which they are applied. Valid as long as the config.
    std::vector<const lint::settings_layer*> layers_for(const std::filesystem::path& article) const;
    lint::settings settings_for(const std::filesystem::path& article, const lint::registry&) const;
    std::vector<lint::effective_setting> explain(const std::filesystem::path& article, const lint::registry&) const;

private:
    std::vector<const config_layer*> matching(const std::filesystem::path& article) const;

    std::string file_;
    std::filesystem::path folder_;  // absolute
    std::vector<config_layer> layers_;
};

// The nearest ledelint.toml in the article's folder or above it. For standard input and folders: in the folder itself or above.
std::optional<std::filesystem::path> find_config(const std::filesystem::path& article);

// Names of the packs in a folder, sorted.
std::vector<std::string> packs_in(const std::filesystem::path& presets);

}  // namespace ledelint::pack
