#include "lint/pipeline.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace ledelint::lint {
namespace {

using numbers = ordered_pipeline<int, int>;

std::vector<int> squares(unsigned jobs, int count) {
    int next = 0;
    std::vector<int> out;
    numbers::run(jobs, [&]() -> std::optional<int> { return next < count ? std::optional(next++) : std::nullopt; },
                 [] { return [](int i) { return i * i; }; }, [&](int i) { out.push_back(i); });
    return out;
}

TEST(Pipeline, HandsOnInOrderWhateverTheNumberOfThreads) {
    std::vector<int> alone = squares(1, 1000);
    ASSERT_EQ(alone.size(), 1000u);
    EXPECT_EQ(alone[31], 961);
    EXPECT_EQ(squares(2, 1000), alone);
    EXPECT_EQ(squares(7, 1000), alone);
}

TEST(Pipeline, OfNothingEnds) { EXPECT_TRUE(squares(3, 0).empty()); }

TEST(Pipeline, HoldsNoMoreThanAWindow) {
    std::atomic<int> under_way = 0, most = 0, next = 0;
    numbers::run(4, [&]() -> std::optional<int> {
        int now = ++under_way, seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {}
        return next < 5000 ? std::optional(next++) : std::nullopt;
    }, [] { return [](int i) { return i; }; }, [&](int) { --under_way; });
    EXPECT_LE(most, 8 * 4 + 1);
}

// Whoever writes a line and waits for its reply before the next must get it.
TEST(Pipeline, RepliesBeforeTheNextItemComes) {
    std::atomic<int> replies = 0;
    int next = 0;
    numbers::run(2, [&]() -> std::optional<int> {
        while (replies < next) std::this_thread::yield();
        return next < 50 ? std::optional(next++) : std::nullopt;
    }, [] { return [](int i) { return i; }; }, [&](int) { ++replies; });
    EXPECT_EQ(replies, 50);
}

TEST(Pipeline, PassesAnExceptionOn) {
    for (unsigned jobs : {1u, 3u}) {
        int next = 0;
        EXPECT_THROW(numbers::run(jobs, [&]() -> std::optional<int> { return next++; },
                                  [] { return [](int i) { return i == 20 ? throw std::runtime_error("no") : i; }; }, [](int) {}),
                     std::runtime_error);
    }
}

}  // namespace
}  // namespace ledelint::lint
