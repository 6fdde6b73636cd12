# HEADER (ledelint.h) -> LONGER: the contract as a later minor version might have it, with one more field of 8 bytes at the end of
# every struct but those that never change, because they stand inside others by value. The fields' values are left to zero.
file(READ "${HEADER}" text)
string(REGEX REPLACE "\n}( lede_[a-z_]+;)" "\n    uint64_t added_later;\n}\\1" text "${text}")
string(REGEX REPLACE "    uint64_t added_later;\n}( lede_(str|span|view|option);)" "}\\1" text "${text}")
file(WRITE "${LONGER}" "${text}")
