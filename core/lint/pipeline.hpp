// Work in parallel, results in order: items are taken one by one, worked on by `jobs` threads, and handed on in the order in which
// they were taken. No more than a window of items is under way, so that memory does not grow with the input. What is handed on
// is the same for any number of threads.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace ledelint::lint {

template <class In, class Out>
class ordered_pipeline {
public:
    using source = std::function<std::optional<In>()>;        // the next item; called by one thread at a time
    using worker = std::function<Out(In)>;
    using worker_factory = std::function<worker()>;           // called once on each thread
    using sink = std::function<void(Out)>;                    // called by one thread at a time, in order

    // Returns when all is handed on. The first exception of any part ends the work and is thrown again here.
    static void run(unsigned jobs, source next, worker_factory make, sink done) {
        if (jobs <= 1) return run_alone(next, make(), done);
        ordered_pipeline p(jobs, std::move(next), std::move(make), std::move(done));
        {
            std::vector<std::jthread> threads;
            for (unsigned i = 0; i < jobs; ++i) threads.emplace_back([&p] { p.serve(); });
        }
        if (p.failure_) std::rethrow_exception(p.failure_);
    }

private:
    ordered_pipeline(unsigned jobs, source next, worker_factory make, sink done)
        : window_(8ull * jobs), next_(std::move(next)), make_(std::move(make)), done_(std::move(done)) {}

    static void run_alone(source& next, const worker& work, sink& done) {
        while (auto item = next()) done(work(*std::move(item)));
    }

    struct ticket { uint64_t number; In item; };

    void serve() {
        try {
            worker work = make_();
            while (auto t = take()) hand_on(t->number, work(std::move(t->item)));
        } catch (...) {
            std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            over_ = true;
            room_.notify_all();
        }
    }

    // Waiting for input must not keep anybody from handing on: whoever feeds us line by line may wait for the reply first.
    std::optional<ticket> take() {
        std::lock_guard one_at_a_time(input_);
        {
            std::unique_lock lock(mutex_);
            room_.wait(lock, [&] { return over_ || taken_ < handed_on_ + window_; });
            if (over_) return {};
        }
        auto item = next_();
        std::lock_guard lock(mutex_);
        if (!item) {
            over_ = true;
            return {};
        }
        return ticket{taken_++, *std::move(item)};
    }

    // Whoever finishes the next one in line hands on all that are ready; the others leave theirs and go on.
    void hand_on(uint64_t number, Out result) {
        std::unique_lock lock(mutex_);
        ready_.emplace(number, std::move(result));
        if (handing_on_) return;
        handing_on_ = true;
        for (auto at = ready_.begin(); at != ready_.end() && at->first == handed_on_; at = ready_.begin()) {
            Out first = std::move(at->second);
            ready_.erase(at);
            lock.unlock();
            done_(std::move(first));
            lock.lock();
            ++handed_on_;
            room_.notify_all();
        }
        handing_on_ = false;
    }

    const uint64_t window_;
    source next_;
    worker_factory make_;
    sink done_;
    std::mutex input_;  // held while an item is taken; before mutex_
    std::mutex mutex_;
    std::condition_variable room_;
    std::map<uint64_t, Out> ready_;
    uint64_t taken_ = 0, handed_on_ = 0;
    bool handing_on_ = false, over_ = false;
    std::exception_ptr failure_;
};

}  // namespace ledelint::lint
