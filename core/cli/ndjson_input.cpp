#include "ndjson_input.hpp"

#include "text/calendar.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace ledelint::cli {
namespace {

constexpr std::size_t chunk = 1 << 18;
constexpr std::size_t longest_line = 1u << 30;

json_line line_of(const char* data, std::size_t size, uint64_t number) {
    json_line line{number, {}, false};
    line.bytes.reserve(size + simdjson::SIMDJSON_PADDING);
    line.bytes.assign(data, size);
    return line;
}

}  // namespace

// Makes room behind what is held and reads into it. False at the end.
bool line_reader::fill() {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.size() < end_ + chunk) buffer_.resize(std::max(end_ + chunk, std::min(2 * end_, longest_line + 2 * chunk)));
    for (;;) {
        ssize_t n = ::read(fd_, buffer_.data() + end_, buffer_.size() - end_);
        if (n < 0 && errno == EINTR) continue;
        failed_ = n < 0;
        if (n > 0) end_ += std::size_t(n);
        return n > 0;
    }
}

std::optional<json_line> line_reader::next() {
    bool too_long = false;
    for (std::size_t searched = 0;;) {
        const char* from = buffer_.data() + begin_ + searched;
        const void* end = end_ > begin_ + searched ? std::memchr(from, '\n', end_ - begin_ - searched) : nullptr;
        if (end) {
            std::size_t size = std::size_t(static_cast<const char*>(end) - (buffer_.data() + begin_));
            json_line line = too_long ? json_line{0, {}, true} : line_of(buffer_.data() + begin_, size, 0);
            line.number = ++lines_;
            begin_ += size + 1;
            return line;
        }
        searched = end_ - begin_;
        if (searched > longest_line) {
            too_long = true;
            begin_ = end_ = searched = 0;
        }
        if (fill()) continue;
        if (failed_ || (searched == 0 && !too_long)) return {};
        json_line line = too_long ? json_line{0, {}, true} : line_of(buffer_.data() + begin_, end_ - begin_, 0);
        line.number = ++lines_;
        begin_ = end_ = 0;
        return line;
    }
}

struct line_parser::state {
    simdjson::dom::parser whole;       // checks all of the line
    simdjson::ondemand::parser pieces; // gives the id as it was written
};

line_parser::line_parser(text::request defaults) : defaults_(std::move(defaults)), state_(std::make_unique<state>()) {}
line_parser::~line_parser() = default;

namespace {

// Thrown and caught in this file.
struct bad_line { std::string message; };

std::optional<std::string> text_member(const simdjson::dom::object& o, std::string_view name) {
    simdjson::dom::element e;
    if (o.at_key(name).get(e) != simdjson::SUCCESS || e.is_null()) return {};
    std::string_view s;
    if (e.get(s) != simdjson::SUCCESS) throw bad_line{fmt::format("\"{}\" is no text", name)};
    return std::string(s);
}

void read_date(const simdjson::dom::object& o, std::string_view name, int32_t& out) {
    auto s = text_member(o, name);
    if (!s || s->empty()) return;
    auto day = text::parse_date(*s);
    if (!day) throw bad_line{fmt::format("\"{}\" is no date; write it as YYYY-MM-DD", name)};
    out = *day;
}

void read_members(const simdjson::dom::object& o, line_article& out) {
    auto body = text_member(o, "text");
    if (!body) throw bad_line{"there is no \"text\""};
    out.text = *std::move(body);
    text::request& r = out.request;
    if (auto s = text_member(o, "title")) r.title = *s;
    if (auto s = text_member(o, "language")) r.given.language = *s;
    if (auto s = text_member(o, "genre")) r.given.genre = *s;
    if (auto s = text_member(o, "format")) {
        r.as = text::format_named(*s);
        if (!r.as) throw bad_line{"\"format\" is neither \"text\" nor \"markdown\""};
    }
    read_date(o, "date", r.given.published);
    read_date(o, "updated", r.given.updated);
}

}  // namespace

std::variant<line_article, line_error> line_parser::parse(const json_line& line) {
    if (line.too_long) return line_error{"null", "the line is longer than 1 GiB"};
    if (line.bytes.find_first_not_of(" \t\r") == std::string::npos) return line_error{"null", "the line is blank"};
    simdjson::dom::element root;
    if (auto e = state_->whole.parse(line.bytes).get(root); e != simdjson::SUCCESS)
        return line_error{"null", fmt::format("not JSON: {}", simdjson::error_message(e))};
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS) return line_error{"null", "no JSON object"};

    line_article out;
    out.request = defaults_;
    simdjson::ondemand::document again;
    std::string_view id;
    simdjson::ondemand::value value;
    if (state_->pieces.iterate(line.bytes.data(), line.bytes.size(), line.bytes.capacity()).get(again) == simdjson::SUCCESS &&
        again["id"].get(value) == simdjson::SUCCESS && simdjson::to_json_string(value).get(id) == simdjson::SUCCESS)
        out.id = std::string(id.substr(0, id.find_last_not_of(" \t\r\n") + 1));
    try {
        read_members(object, out);
    } catch (const bad_line& b) {
        return line_error{std::move(out.id), b.message};
    }
    return out;
}

}  // namespace ledelint::cli
