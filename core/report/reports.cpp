#include "reports.hpp"

namespace ledelint::report {
namespace {

struct entry {
    std::string_view kind;
    std::unique_ptr<lint::reporter> (*make)(destination);
};
constexpr entry entries[] = {{"text", make_text_report}, {"sarif", make_sarif_report}, {"json", make_json_report}};

}  // namespace

std::unique_ptr<lint::reporter> make_report(std::string_view kind, destination to) {
    for (const entry& e : entries)
        if (e.kind == kind) return e.make(std::move(to));
    return nullptr;
}

std::vector<std::string_view> report_kinds() {
    std::vector<std::string_view> out;
    for (const entry& e : entries) out.push_back(e.kind);
    return out;
}

}  // namespace ledelint::report
