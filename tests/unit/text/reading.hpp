// Reading for tests: documents out of literals, and their blocks as lines "role: text".
#pragma once

#include "text/read.hpp"

#include <gtest/gtest.h>

#include <string>

namespace ledelint::test {

text::document must_read(std::string bytes, const text::request&);
inline text::document plain(std::string bytes) { return must_read(std::move(bytes), {.path = {}, .as = text::format::plain, .title = {}, .given = {}}); }
inline text::document markdown(std::string bytes) { return must_read(std::move(bytes), {.path = {}, .as = text::format::markdown, .title = {}, .given = {}}); }

std::string_view role_name(lede_role);
// One line a block, "role: text"; line ends inside a block are shown as "/".
std::string block_list(const text::document&);

}  // namespace ledelint::test
