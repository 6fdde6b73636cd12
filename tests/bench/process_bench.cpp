// One draft of 4 KB from the start of the program to its exit: wall time, and the peak of its memory as the system counts it.
#include "support/files.hpp"

#include <benchmark/benchmark.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

extern char** environ;

namespace {

using namespace ledelint;

// Runs `ledelint check FILE` with its output thrown away; the peak of its memory in kilobytes, or -1.
long peak_of_check(const std::string& file) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    std::string program = LEDELINT_BINARY;
    char check[] = "check";
    char* arguments[] = {program.data(), check, const_cast<char*>(file.c_str()), nullptr};
    pid_t child = 0;
    int failed = posix_spawn(&child, program.c_str(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage used{};
    if (failed || wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1) return -1;
    return used.ru_maxrss;
}

void one_draft(benchmark::State& state) {
    test::scratch_folder folder;
    std::string article = test::read_file(std::string(LEDELINT_SOURCE_DIR) + "/docs/example/draft.md");
    std::string body = article.substr(article.find("---", 4) + 3);
    while (article.size() + body.size() <= 4096) article += body;
    std::string file = folder.write("draft.md", article).string();
    long peak = 0;
    for (auto _ : state) {
        long now = peak_of_check(file);
        if (now < 0) { state.SkipWithError("the check did not run"); break; }
        peak = std::max(peak, now);
    }
    state.counters["peak_MB"] = double(peak) / 1024;
}
BENCHMARK(one_draft)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
