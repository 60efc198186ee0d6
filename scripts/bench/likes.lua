-- Likes: every request is a like that was not there before; with an Idempotency-Key if BENCH_NAMED is set.
dofile(os.getenv("BENCH_LUA") .. "/keys.lua")

local named = os.getenv("BENCH_NAMED")

function request()
  local key, post, n = next_pair()
  local name = named and "like-" .. n or nil
  return wrk.format("POST", "/api/posts/" .. post .. "/like", { ["X-API-Key"] = key, ["Idempotency-Key"] = name })
end
