-- Reads of the agents in turn. In the path that BENCH_PATH names, {conversation} stands for the agent's long one.
dofile(os.getenv("BENCH_LUA") .. "/keys.lua")

local path = os.getenv("BENCH_PATH")

function request()
  local key, _, n = next_pair()
  local filled = path:gsub("{conversation}", long_conversation(n))
  return wrk.format("GET", filled, { ["X-API-Key"] = key })
end
