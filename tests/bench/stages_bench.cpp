// Bytes per second of each stage of the analysis, of all of it, and of a check with all default rules, on one core.
//
// A stage is measured as the difference that it makes: its time includes only itself, since the stages before it have run outside
// the clock. Linear costs show as a flat rate from 1 MB to 64 MB.
#include "analysis/glued.hpp"
#include "analysis/lemma.hpp"
#include "analysis/stages.hpp"
#include "support/files.hpp"
#include "support/newsroom.hpp"
#include "support/reading.hpp"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace {

using namespace ledelint;
using analysis::annotations;

std::vector<std::string> load_articles() {
    std::vector<std::string> out;
    if (const char* file = std::getenv("LEDELINT_BENCH_TEXT")) {
        std::istringstream in(test::read_file(file));
        for (std::string line; std::getline(in, line);) out.push_back(nlohmann::json::parse(line)["text"]);
        return out;
    }
    for (const auto& e : std::filesystem::directory_iterator(std::string(LEDELINT_SOURCE_DIR) + "/tests/news/clean"))
        out.push_back(test::read_file(e.path()));
    return out;
}

const std::vector<std::string>& articles() {
    static const auto all = load_articles();
    return all;
}

text::document read(const std::string& bytes) {
    text::request r;
    r.as = text::format::plain;
    return std::move(*text::read(bytes, r));
}

const std::vector<text::document>& documents() {
    static const auto all = [] {
        std::vector<text::document> out;
        for (const auto& bytes : articles()) out.push_back(read(bytes));
        return out;
    }();
    return all;
}

std::size_t total_bytes() {
    std::size_t n = 0;
    for (const auto& a : articles()) n += a.size();
    return n;
}

struct stage { const char* name; void (*run)(annotations&, analysis::tagger&, const analysis::lexicon_set&); };

const stage stages[] = {
    {"tokenize", [](annotations& a, auto&, auto&) { analysis::tokenize(a); }},
    {"words", [](annotations& a, auto&, auto&) { analysis::index_words(a); }},
    {"quotation_marks", [](annotations& a, auto&, auto&) { analysis::pair_quotation_marks(a); }},
    {"sentences", [](annotations& a, auto&, auto&) { analysis::split_sentences(a); }},
    {"tags", [](annotations& a, analysis::tagger& t, auto&) { t.tag(a); }},
    {"lemmas", [](annotations& a, analysis::tagger& t, auto&) {
        static analysis::lemma_finder lemmas;
        lemmas.find(a, t);
    }},
    {"glued", [](annotations& a, analysis::tagger& t, auto&) { analysis::find_glued(a, t); }},
    {"names", [](annotations& a, auto&, const analysis::lexicon_set& l) { analysis::find_names(a, l); }},
    {"dates", [](annotations& a, auto&, auto&) { analysis::find_dates(a); }},
    {"quantities", [](annotations& a, auto&, auto&) { analysis::find_quantities(a); }},
    {"speakers", [](annotations& a, auto&, const analysis::lexicon_set& l) { analysis::attribute_quotations(a, l); }},
};

void begin(annotations& a, const text::document& d) {
    a.clear();
    a.text = d.bytes();
    a.published = d.facts.published;
    a.blocks = d.blocks;
}

void one_stage(benchmark::State& state, std::size_t which) {
    analysis::tagger tagger(test::house_resources().tagger);
    const auto& lexicons = test::house_resources().lexicons;
    annotations a;
    for (auto _ : state) {
        double seconds = 0;
        for (const auto& d : documents()) {
            begin(a, d);
            for (std::size_t s = 0; s < which; ++s) stages[s].run(a, tagger, lexicons);
            auto start = std::chrono::steady_clock::now();
            stages[which].run(a, tagger, lexicons);
            seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        }
        state.SetIterationTime(seconds);
    }
    state.SetBytesProcessed(int64_t(state.iterations()) * int64_t(total_bytes()));
}

void reading(benchmark::State& state) {
    for (auto _ : state)
        for (const auto& bytes : articles()) benchmark::DoNotOptimize(read(bytes));
    state.SetBytesProcessed(int64_t(state.iterations()) * int64_t(total_bytes()));
}

void whole_analysis(benchmark::State& state) {
    analysis::analyzer analyzer(test::house_resources());
    for (auto _ : state)
        for (const auto& d : documents()) benchmark::DoNotOptimize(&analyzer.read(d));
    state.SetBytesProcessed(int64_t(state.iterations()) * int64_t(total_bytes()));
}

void whole_check(benchmark::State& state) {
    test::newsroom& desk = test::newsroom::shared();
    text::request r;
    r.as = text::format::plain;
    for (auto _ : state)
        for (const auto& bytes : articles()) benchmark::DoNotOptimize(desk.check(bytes, r).outcome.findings.size());
    state.SetBytesProcessed(int64_t(state.iterations()) * int64_t(total_bytes()));
}

// One document of so many megabytes: the rate must not fall as it grows.
void one_large_document(benchmark::State& state) {
    std::string text;
    while (text.size() < std::size_t(state.range(0)) << 20)
        for (const auto& a : articles()) (text += a) += "\n\n";
    text::document d = read(text);
    analysis::analyzer analyzer(test::house_resources());
    for (auto _ : state) benchmark::DoNotOptimize(&analyzer.read(d));
    state.SetBytesProcessed(int64_t(state.iterations()) * int64_t(text.size()));
}

// A sentence without an end.
void one_long_sentence(benchmark::State& state) {
    std::string text = "Ito said";
    while (text.size() < std::size_t(state.range(0)) << 10) text += " that 12 of the 40 ferries of \"Halden Lines\" rose 9% to $4.5 million on Tuesday and";
    text::document d = read(text);
    analysis::analyzer analyzer(test::house_resources());
    for (auto _ : state) benchmark::DoNotOptimize(&analyzer.read(d));
    state.SetBytesProcessed(int64_t(state.iterations()) * int64_t(text.size()));
}

const bool registered = [] {
    benchmark::RegisterBenchmark("read", reading);
    for (std::size_t i = 0; i < std::size(stages); ++i)
        benchmark::RegisterBenchmark((std::string("stage/") + stages[i].name).c_str(), one_stage, i)->UseManualTime();
    benchmark::RegisterBenchmark("analysis", whole_analysis);
    benchmark::RegisterBenchmark("check", whole_check);
    benchmark::RegisterBenchmark("analysis/one_document_MB", one_large_document)->Arg(1)->Arg(8)->Arg(64)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("analysis/one_sentence_KB", one_long_sentence)->Arg(16)->Arg(128)->Arg(1024)->Unit(benchmark::kMillisecond);
    return true;
}();

}  // namespace
