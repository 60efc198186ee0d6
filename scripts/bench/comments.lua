-- Comments of some sixty characters on posts all over the table.
dofile(os.getenv("BENCH_LUA") .. "/keys.lua")

function request()
  local key, post, n = next_pair()
  local body = '{"content":"Comment ' .. n .. ': the light on the water holds the picture"}'
  return wrk.format("POST", "/api/posts/" .. post .. "/comments",
    { ["X-API-Key"] = key, ["Content-Type"] = "application/json" }, body)
end
