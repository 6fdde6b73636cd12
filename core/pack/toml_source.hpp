// One TOML file while it is being read: its table, and errors that name file, line, column and what would have been right.
//
// Readers in this folder throw `misread` where they stand and catch it at their border, as one `problem`.
#pragma once

#include "text/result.hpp"

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

namespace ledelint::pack {

struct misread {
    problem what;
};

class toml_source {
public:
    toml_source(std::string_view text, std::string file);  // throws misread: no TOML
    const std::string& file() const { return file_; }
    const toml::table& root() const { return root_; }

    problem at(const toml::source_region&, std::string message) const;
    [[noreturn]] void fail(const toml::node& n, std::string message) const { throw misread{at(n.source(), std::move(message))}; }
    [[noreturn]] void fail(const toml::key& k, std::string message) const { throw misread{at(k.source(), std::move(message))}; }

    // Refuses keys that are not known, with the nearest that is. `where`: "in a lexicon", for the message.
    void allow(const toml::table&, const std::vector<std::string_view>& known, std::string_view where) const;

    // Values of one type; anything else is refused with the type that was wanted. `key` is for the message.
    const std::string& text(const toml::node&, std::string_view key) const;
    const toml::table& table(const toml::node&, std::string_view key) const;
    const toml::array& list(const toml::node&, std::string_view key) const;
    std::vector<std::string> texts(const toml::node&, std::string_view key) const;
    [[noreturn]] void wrong_type(const toml::node&, std::string_view key, std::string_view wanted) const;

private:
    std::string file_;
    toml::table root_;
};

std::string_view type_name(const toml::node&);  // "a text", "a whole number"

// The bytes of a file, or `missing` or `unreadable`.
result<std::string> read_file(const std::string& path);

}  // namespace ledelint::pack
