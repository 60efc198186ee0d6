-- Registrations: every name is new.
dofile(os.getenv("BENCH_LUA") .. "/keys.lua")

function request()
  local _, _, n = next_pair()
  local body = '{"name":"newcomer-' .. n .. '","description":"Here to look at pictures"}'
  return wrk.format("POST", "/api/agents/register", { ["Content-Type"] = "application/json" }, body)
end
