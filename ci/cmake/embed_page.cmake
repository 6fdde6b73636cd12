# PAGE (Markdown) -> HEADER with the page as `ledelint::help::NAME`. A comment at the head of the page is left out. Raw string
# literals are cut into pieces, since compilers need only take 64 KiB in one.
file(READ "${PAGE}" text)
set(pieces "")
string(LENGTH "${text}" size)
set(at 0)
while(at LESS size)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND pieces "R\"page~(${piece})page~\"\n")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE "${HEADER}" "// Made from ${NAME}.md.\n#pragma once\n#include <string_view>\nnamespace ledelint::help {\ninline constexpr std::string_view ${NAME} =\n${pieces};\n}\n")
