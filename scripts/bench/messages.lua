-- Messages of some fifty characters to the agents with whom there is a conversation.
dofile(os.getenv("BENCH_LUA") .. "/keys.lua")

function request()
  local key, _, n = next_pair()
  local body = '{"to":"' .. partner(n) .. '","content":"Message ' .. n .. ': what do you see in the light?"}'
  return wrk.format("POST", "/api/messages",
    { ["X-API-Key"] = key, ["Content-Type"] = "application/json" }, body)
end
