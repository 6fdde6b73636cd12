// The program: the command line is read, one command runs, its status is the program's.

#include "arguments.hpp"
#include "streams.hpp"

#include <csignal>
#include <exception>

int main(int argc, char** argv) {
    using namespace ledelint::cli;
    std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is an error of the write, and gets its status
    try {
        auto parsed = parse_arguments(argc, argv);
        if (auto* end = std::get_if<parsed_end>(&parsed)) {
            if (!end->error.empty()) complain(end->error);
            return print(end->out, end->status);
        }
        return std::visit([](const auto& options) { return run(options); }, std::get<command>(parsed));
    } catch (const std::exception& e) {
        return complain(e.what());
    }
}
