// JSON out: one streaming writer for all reports. It appends to a string that the caller hands on and empties as it likes, so a
// report of any length needs little memory.
//
// What is written is always valid: text that is no UTF-8 (a file name may be anything) gets U+FFFD for each wrong byte; NaN and
// the infinities are null; a whole number has no point. RapidJSON does the escaping and stays in json.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ledelint::report {

class json_writer {
public:
    explicit json_writer(std::string& out);  // borrowed
    ~json_writer();
    json_writer(const json_writer&) = delete;
    json_writer& operator=(const json_writer&) = delete;

    json_writer& begin_object();
    json_writer& end_object();
    json_writer& begin_array();
    json_writer& end_array();
    json_writer& key(std::string_view);
    json_writer& string(std::string_view);
    json_writer& number(double);
    json_writer& number(float);  // as short as it tells the value apart: 92.3, not 92.30000305
    json_writer& integer(int64_t);
    json_writer& boolean(bool);
    json_writer& null();
    json_writer& raw(std::string_view json);  // a whole value that is JSON already
    // The next value, key or end stands on a new line: white space that JSON allows, for those who compare two reports.
    json_writer& new_line();

    // A member of an object.
    json_writer& member(std::string_view name, std::string_view value) { return key(name).string(value); }
    json_writer& member(std::string_view name, const char* value) { return key(name).string(value); }
    json_writer& member(std::string_view name, uint64_t value) { return key(name).integer(int64_t(value)); }
    json_writer& member(std::string_view name, uint32_t value) { return key(name).integer(value); }
    json_writer& member(std::string_view name, int value) { return key(name).integer(value); }
    json_writer& member(std::string_view name, double value) { return key(name).number(value); }
    json_writer& member(std::string_view name, float value) { return key(name).number(value); }
    json_writer& member(std::string_view name, bool value) { return key(name).boolean(value); }

private:
    struct state;
    std::unique_ptr<state> state_;
};

// `s` itself when it is UTF-8; otherwise `s` with U+FFFD for each byte that belongs to no character, kept in `room`.
std::string_view valid_utf8(std::string_view s, std::string& room);

}  // namespace ledelint::report
