// JSON Lines in: lines of standard input, one article each.
#pragma once

#include "text/read.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace ledelint::cli {

struct json_line {
    uint64_t number = 0;  // from 1
    std::string bytes;    // without the line end; has room behind it for the parser
    bool too_long = false;  // then `bytes` is empty
};

// Reads lines as they come; holds no more than one of them and a buffer.
class line_reader {
public:
    explicit line_reader(int fd) : fd_(fd) {}
    std::optional<json_line> next();
    // Reading broke off with an error, which is not the end of the input.
    bool failed() const { return failed_; }

private:
    bool fill();

    int fd_;
    std::string buffer_;
    std::size_t begin_ = 0, end_ = 0;
    uint64_t lines_ = 0;
    bool failed_ = false;
};

// An article of a line: {"id"?, "text", "title"?, "format"?, "date"?, "updated"?, "language"?, "genre"?}.
struct line_article {
    std::string id = "null";  // as JSON
    std::string text;
    text::request request;
};

struct line_error {
    std::string id = "null";
    std::string message;
};

class line_parser {
public:
    // `defaults`: what the command line gives; the line's own word wins.
    explicit line_parser(text::request defaults);
    ~line_parser();
    std::variant<line_article, line_error> parse(const json_line&);

private:
    struct state;
    text::request defaults_;
    std::unique_ptr<state> state_;
};

}  // namespace ledelint::cli
