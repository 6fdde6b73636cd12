#include "program.hpp"

#include "files.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace ledelint::test {
namespace {

void redirect(int fd, const fs::path& file, int flags) {
    int opened = open(file.c_str(), flags, 0600);
    if (opened < 0 || dup2(opened, fd) < 0) _exit(126);
}

}  // namespace

program_result ledelint(const std::vector<std::string>& arguments, std::string_view input, const fs::path& folder) {
    scratch_folder scratch;
    fs::path in = scratch.write("in", input), out = scratch.path() / "out", error = scratch.path() / "error";
    std::vector<std::string> words{LEDELINT_BINARY};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& w : words) argv.push_back(w.data());
    argv.push_back(nullptr);

    pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child == 0) {
        redirect(0, in, O_RDONLY);
        redirect(1, out, O_WRONLY | O_CREAT);
        redirect(2, error, O_WRONLY | O_CREAT);
        if (chdir(folder.c_str()) != 0) _exit(126);
        setenv("XDG_DATA_HOME", scratch.path().c_str(), 1);
        execv(LEDELINT_BINARY, argv.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status), read_file(out), read_file(error)};
}

}  // namespace ledelint::test
