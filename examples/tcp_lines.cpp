// A server that reads questions and answers each of them, in one expression; and a client that reads a header line by line
// and what follows it as it is. Over TCP on this machine. In Python: socket.makefile(), for line in file, file.read(n).
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/rest.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/terminals/to.hpp>

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

class connection {
    int fd_;

public:
    explicit connection(int fd) : fd_(fd) {
        if (fd == -1) throw std::system_error(errno, std::generic_category(), "socket");
    }
    connection(connection const&) = delete;
    ~connection() { ::close(fd_); }
    int get() const { return fd_; }
};

sockaddr_in on_this_machine(in_port_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = port;
    return address;
}
void check(int result) {
    if (result == -1) throw std::system_error(errno, std::generic_category(), "socket");
}

/// A socket that listens on a port of the system's choice, and that port.
class listener {
    connection socket_{::socket(AF_INET, SOCK_STREAM, 0)};
    sockaddr_in address_ = on_this_machine(0);

public:
    listener() {
        socklen_t size = sizeof address_;
        auto* const address = reinterpret_cast<sockaddr*>(&address_);
        check(::bind(socket_.get(), address, size));
        check(::listen(socket_.get(), 1));
        check(::getsockname(socket_.get(), address, &size));
    }
    in_port_t port() const { return address_.sin_port; }
    int accept() const { return ::accept(socket_.get(), nullptr, nullptr); }
};
int connect_to(in_port_t port) {
    int const fd = ::socket(AF_INET, SOCK_STREAM, 0);
    auto const address = on_this_machine(port);
    check(::connect(fd, reinterpret_cast<sockaddr const*>(&address), sizeof address));
    return fd;
}

std::string loudly(std::string_view line) {
    std::string answer;
    for (char const c : line) answer += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return answer;
}
bool is_not_empty(std::string_view line) { return !line.empty(); }
constexpr auto at_once = rill::write_options().flush_each();

/// Answers each line until an empty one, and then sends a header and a body.
void serve(listener const& here) {
    connection const client(here.accept());
    rill::lines(client.get()) | rill::take_while(is_not_empty) | rill::map(loudly) |
        rill::write_lines(client.get(), at_once);
    std::vector<std::string> const page{"Content-Length: 11", "Content-Type: text/plain", "", "hello world"};
    page | rill::write_lines(client.get());
}

} // namespace

int main() {
    listener const here;
    std::thread server([&] { serve(here); });

    connection const mine(connect_to(here.port()));
    auto lines = rill::lines(mine.get());
    std::vector<std::string> answers;
    for (std::string const question : {"what", "is this", ""}) { // the next question is asked when the answer is there
        std::vector{question} | rill::write_lines(mine.get());
        if (!question.empty()) answers.emplace_back(*lines.begin());
    }

    auto const header = lines | rill::take_while(is_not_empty) | rill::to<std::vector>();
    std::string body(rill::rest(lines)); // what came along with the header
    while (body.size() < 11) {
        char part[64];
        auto const size = ::read(mine.get(), part, sizeof part);
        if (size <= 0) break;
        body.append(part, static_cast<std::size_t>(size));
    }
    server.join();

    for (auto const& answer : answers) std::printf("%s\n", answer.c_str());
    std::printf("%zu lines of header, then: %s", header.size(), body.c_str());
    bool const right = answers == std::vector<std::string>{"WHAT", "IS THIS"} && header.size() == 2 &&
                       body.substr(0, 11) == "hello world";
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
