# Demands that a compiler command refuses a source, with the message that its first line promises among the first 16
# lines of what the compiler says (with the source that it quotes, or without: GCC 14 quotes it with every step; not
# counting who includes what):
# cmake -D source=FILE -D command=COMPILER;FLAGS... -P refusal.cmake
file(STRINGS ${source} line LIMIT_COUNT 1)
if(NOT line MATCHES "^// expect: (.+)")
  message(FATAL_ERROR "${source}: the first line must be `// expect: <regex>`")
endif()
set(expected "${CMAKE_MATCH_1}")

set(ENV{LC_ALL} C) # no translated messages
execute_process(COMMAND ${command} ${source} RESULT_VARIABLE refused OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(refused EQUAL 0)
  message(FATAL_ERROR "${source}: compiles, but must be refused")
endif()
string(REGEX REPLACE "(In file included| +)from [^\n]*\n" "" quoting "${output}")
string(REGEX REPLACE " +[0-9]* \\| [^\n]*\n" "" said "${quoting}")
string(REPEAT "[^\n]*\n?" 16 many)
string(REGEX MATCH "^${many}" quoting "${quoting}")
string(REGEX MATCH "^${many}" said "${said}")
if(NOT "${quoting}${said}" MATCHES "${expected}")
  message(FATAL_ERROR "${source}: refused, but not with `${expected}`:\n${output}")
endif()
