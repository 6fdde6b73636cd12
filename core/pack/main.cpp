// ledelint-pack: lexicons (TOML) and the tagger's weights into the data file. Runs at build time:
//
//     ledelint-pack OUT WEIGHTS LEXICON.toml...
//
// A lexicon that cannot be read, or a second one of the same name, stops the build with file, line and column.
#include "data_file.hpp"
#include "lexicon_toml.hpp"
#include "toml_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace {

using namespace ledelint;

int refuse(const problem& p) {
    fmt::print(stderr, "{}:{}:{}: {}\n", p.file, p.line, p.column, p.message);
    return 2;
}

result<std::vector<analysis::lexicon_source>> lexicons_in(int count, char** files) {
    std::vector<analysis::lexicon_source> out;
    for (int i = 0; i < count; ++i) {
        auto bytes = pack::read_file(files[i]);
        if (!bytes) return bytes.error();
        auto lexicon = pack::read_lexicon(*bytes, files[i]);
        if (!lexicon) return lexicon.error();
        auto same = [&](const analysis::lexicon_source& l) { return l.name == lexicon->name; };
        if (std::any_of(out.begin(), out.end(), same))
            return problem{problem::usage, fmt::format("a second lexicon '{}'", lexicon->name), files[i]};
        out.push_back(std::move(*lexicon));
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: ledelint-pack OUT WEIGHTS LEXICON.toml...\n");
        return 2;
    }
    auto weights = pack::read_file(argv[2]);
    if (!weights) return refuse(weights.error());
    auto lexicons = lexicons_in(argc - 3, argv + 3);
    if (!lexicons) return refuse(lexicons.error());
    // Beside it, then in its place: a program that runs has the old file mapped, and must not see it shrink.
    const std::string beside = std::string(argv[1]) + ".new";
    std::ofstream out(beside, std::ios::binary);
    out << pack::make_data_file(analysis::lexicon_set::build(*lexicons), *weights);
    out.close();
    std::error_code failed;
    if (out) std::filesystem::rename(beside, argv[1], failed);
    if (!out || failed) return refuse({problem::unreadable, "cannot be written", argv[1]});
    return 0;
}
