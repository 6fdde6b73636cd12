#include "json.hpp"

#include <cmath>
#include <fmt/format.h>
#include <rapidjson/writer.h>
#include <simdjson.h>

namespace ledelint::report {
namespace {

// RapidJSON's output stream: a string, and the line break that is owed before the next value (behind the comma).
class string_sink {
public:
    using Ch = char;
    explicit string_sink(std::string& out) : out_(&out) {}
    void Put(char c) {
        if (break_owed_) {
            break_owed_ = false;
            if (c == ',') { out_->append(",\n"); return; }
            out_->push_back('\n');
        }
        out_->push_back(c);
    }
    void Flush() {}
    void owe_break() { break_owed_ = true; }

private:
    std::string* out_;
    bool break_owed_ = false;
};

// Length of the UTF-8 character at the head of `s`, 0 when there is none. The table of well-formed sequences is Unicode's
// table 3-7.
std::size_t character_length(std::string_view s) {
    auto at = [&](std::size_t i) { return i < s.size() ? uint8_t(s[i]) : uint8_t(0); };
    auto between = [&](std::size_t i, uint8_t low, uint8_t high) { return at(i) >= low && at(i) <= high; };
    uint8_t first = at(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return between(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        uint8_t low = first == 0xE0 ? 0xA0 : 0x80, high = first == 0xED ? 0x9F : 0xBF;
        return between(1, low, high) && between(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        uint8_t low = first == 0xF0 ? 0x90 : 0x80, high = first == 0xF4 ? 0x8F : 0xBF;
        return between(1, low, high) && between(2, 0x80, 0xBF) && between(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

constexpr double largest_whole = 9007199254740992;  // 2^53: every whole number up to it is a double

}  // namespace

std::string_view valid_utf8(std::string_view s, std::string& room) {
    if (simdjson::validate_utf8(s.data(), s.size())) return s;
    room.clear();
    while (!s.empty()) {
        std::size_t n = character_length(s);
        if (n) room.append(s.substr(0, n));
        else room.append("\xef\xbf\xbd");
        s.remove_prefix(n ? n : 1);
    }
    return room;
}

struct json_writer::state {
    explicit state(std::string& out) : sink(out), json(sink) {}
    string_sink sink;
    rapidjson::Writer<string_sink> json;
    std::string room;
};

json_writer::json_writer(std::string& out) : state_(std::make_unique<state>(out)) {}
json_writer::~json_writer() = default;

json_writer& json_writer::begin_object() { state_->json.StartObject(); return *this; }
json_writer& json_writer::end_object() { state_->json.EndObject(); return *this; }
json_writer& json_writer::begin_array() { state_->json.StartArray(); return *this; }
json_writer& json_writer::end_array() { state_->json.EndArray(); return *this; }
json_writer& json_writer::null() { state_->json.Null(); return *this; }
json_writer& json_writer::boolean(bool b) { state_->json.Bool(b); return *this; }
json_writer& json_writer::integer(int64_t n) { state_->json.Int64(n); return *this; }
json_writer& json_writer::new_line() { state_->sink.owe_break(); return *this; }

json_writer& json_writer::key(std::string_view name) {
    std::string_view valid = valid_utf8(name, state_->room);
    state_->json.Key(valid.data(), rapidjson::SizeType(valid.size()));
    return *this;
}

json_writer& json_writer::string(std::string_view text) {
    std::string_view valid = valid_utf8(text, state_->room);
    state_->json.String(valid.empty() ? "" : valid.data(), rapidjson::SizeType(valid.size()));
    return *this;
}

json_writer& json_writer::number(double value) {
    if (!std::isfinite(value)) return null();
    if (std::floor(value) == value && std::fabs(value) <= largest_whole) return integer(int64_t(value));
    state_->json.Double(value);
    return *this;
}

json_writer& json_writer::number(float value) {
    if (!std::isfinite(value) || std::floor(value) == value) return number(double(value));
    return raw(fmt::format("{}", value));
}

json_writer& json_writer::raw(std::string_view json) {
    state_->json.RawValue(json.data(), json.size(), rapidjson::kNullType);
    return *this;
}

}  // namespace ledelint::report
