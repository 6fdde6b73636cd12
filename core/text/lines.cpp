#include "lines.hpp"

#include "chars.hpp"

#include <algorithm>

namespace ledelint::text {
namespace {

constexpr uint32_t stride = 1024;
constexpr std::string_view bom = "\xEF\xBB\xBF";

}  // namespace

line_index::line_index(std::string_view source) : source_(source), bom_(source.starts_with(bom) ? uint32_t(bom.size()) : 0) {
    starts_.push_back(bom_);
    checkpoints_.reserve(source.size() / stride + 1);
    count c;
    for (uint32_t i = 0; i < source.size(); ++i) {
        if (i % stride == 0) checkpoints_.push_back(c);
        const char b = source[i];
        c.characters += !is_continuation(b);
        c.utf16 += uint32_t(!is_continuation(b)) + (uint8_t(b) >= 0xF0);
        if (b == '\n' || (b == '\r' && (i + 1 == source.size() || source[i + 1] != '\n'))) starts_.push_back(i + 1);
    }
    if (source.size() % stride == 0) checkpoints_.push_back(c);  // for the offset at the end
}

line_index::count line_index::counted(uint32_t byte) const {
    count c = checkpoints_[byte / stride];
    for (uint32_t i = byte / stride * stride; i < byte; ++i) {
        c.characters += !is_continuation(source_[i]);
        c.utf16 += uint32_t(!is_continuation(source_[i])) + (uint8_t(source_[i]) >= 0xF0);
    }
    return c;
}

position line_index::at(uint32_t byte) const {
    byte = std::clamp(byte, bom_, uint32_t(source_.size()));
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), byte);
    const uint32_t begin = *std::prev(next);
    const count here = counted(byte), start = counted(begin);
    return {uint32_t(next - starts_.begin()), here.utf16 - start.utf16 + 1, here.characters - start.characters + 1, byte - begin + 1};
}

uint32_t line_index::begin_of(uint32_t number) const {
    if (number == 0) number = 1;
    return number <= starts_.size() ? starts_[number - 1] : uint32_t(source_.size());
}

std::string_view line_index::line(uint32_t number) const {
    const uint32_t begin = begin_of(number);
    std::string_view s = source_.substr(begin, begin_of(number + 1) - begin);
    if (s.ends_with('\n')) s.remove_suffix(1);
    if (s.ends_with('\r')) s.remove_suffix(1);
    return s;
}

uint32_t line_index::utf16_offset(uint32_t byte) const {
    byte = std::clamp(byte, bom_, uint32_t(source_.size()));
    return counted(byte).utf16 - counted(bom_).utf16;
}

}  // namespace ledelint::text
